import { riskFactWords } from '#matters/risk/risk.facts.ts'
import type { FactTelling } from '#registry/post/server/timeline.ts'

/** A risk, as its timeline tells it: what was found, why it was struck, and the day it is looked at again. */
export const riskTelling: FactTelling = {
  words: riskFactWords,
  moreOf(detail) {
    const text = (key: string) => (typeof detail[key] === 'string' ? detail[key] : '')
    const day = detail['state'] !== 'closed' && text('reviewOn')
    return [text('note'), text('reason'), text('number'), day && `下次复核${day}`].filter(Boolean).join(' · ')
  },
}

import { orderFactWords } from '#matters/supervision/supervision.facts.ts'
import type { FactTelling } from '#registry/post/server/timeline.ts'

/** An order, as its timeline tells it: what was answered, found, planned or agreed, and the day it is due again. */
export const orderTelling: FactTelling = {
  words: orderFactWords,
  moreOf(detail, kind) {
    const text = (key: string) => (typeof detail[key] === 'string' ? detail[key] : '')
    const day = (kind === 'order-sent-back' || kind === 'order-issued') && `时限${text('dueOn')}`
    const number = kind === 'order-issued' && text('number')
    const words = ['reply', 'finding', 'plan', 'note', 'reason', 'result', 'heldOn', 'nextNumber'].map(text)
    return [number, ...words, day].filter(Boolean).join(' · ')
  },
}

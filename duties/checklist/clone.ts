import type { Answer, Sheet } from '#duties/checklist/checklist.ts'

type Asked = { code: string; version: number; items: readonly { code: string }[] }

const blank = (): Answer => ({ value: null, applicable: true, note: '', photos: [] })

/**
 * A past sheet to be filled in anew: the same checklist in the version of today, every item blank. Nothing is carried over, not
 * even what did not apply: yesterday's answer is no proof of today. Throws when it is another checklist.
 */
export function cloneSheet(past: Pick<Sheet, 'checklist'>, now: Asked): Sheet {
  if (now.code !== past.checklist) throw new RangeError(`Not the same checklist: ${past.checklist}, ${now.code}`)
  return {
    checklist: now.code,
    version: now.version,
    answers: Object.fromEntries(now.items.map(({ code }) => [code, blank()])),
  }
}

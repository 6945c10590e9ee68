import { join } from 'node:path'
import { root } from '#apps/cli/root.ts'
import { plainDay } from '#foundation/calendar/day.ts'
import { judge } from '#duties/coverage/judge.ts'
import { matrixOf } from '#duties/coverage/matrix.ts'
import { expectedOf } from '#duties/duty/expected.ts'
import type { Given } from '#duties/duty/standing.ts'
import type { DutySubject } from '#duties/duty/subject.ts'
import { getPack } from '#programme/pack/server/load-pack.ts'
import { workCalendarOf } from '#programme/pack/work-calendar.ts'

const DUTIES = 30
const ROUNDS = 5
const BATCH = 500
const DAY = plainDay('2017-05-10')

/** What is asked of so many schools on a day, and who has not done it: the whole of it, from nothing, best of some rounds. */
export function missingToday(schools: number): { ms: number; asked: number; missed: number; duties: number } {
  const { pack } = getPack(join(root, 'packs', 'qingshanhu-2017'))
  const by = { calendar: workCalendarOf(pack), windows: pack.calendar.peaks }
  const forSchools = pack.duties.duties.filter(({ for: falls }) => falls.on === 'school')
  const daily = forSchools.filter(({ recurs }) => recurs.every === 'school-day' || recurs.every === 'day')
  // Thirty that are asked on the day itself, as a heavy programme would: the daily ones of the pack, again under other codes.
  const duties = Array.from({ length: DUTIES }, (_, n) => ({ ...daily[n % daily.length]!, code: `duty-${n}` }))
  const types = pack.schoolTypes.types
  const subjects = Array.from({ length: schools }, (_, n): DutySubject => {
    const { code, stage } = types[n % types.length]!
    const since = { validFrom: plainDay('2010-01-01'), validUntil: null }
    return { id: `S${n}`, kind: 'school', type: code, stage, boarding: n % 4 === 0, tags: [], ...since }
  })
  const span = { from: DAY, to: DAY }
  const at: Given = { outcome: 'done', observedAt: new Date(`${DAY}T08:00:00+08:00`) }
  const now = new Date(`${DAY}T23:59:00+08:00`)
  // Five hundred at a time, as they are read: what was given of one batch is no burden to the next.
  const batches = Array.from({ length: Math.ceil(schools / BATCH) }, (_, n) => {
    const some = subjects.slice(n * BATCH, (n + 1) * BATCH)
    const known = new Map<string, Given[]>()
    for (const [place, { id, times }] of expectedOf(duties, some, span, by).entries())
      if (place % 5 > 0)
        known.set(
          id,
          Array.from({ length: times }, () => at),
        )
    return { some, known }
  })
  let best = { ms: Infinity, asked: 0, missed: 0 }
  for (let round = 0; round < ROUNDS; round++) {
    const sum = { asked: 0, missed: 0 }
    const began = performance.now()
    for (const { some, known } of batches) {
      const asked = expectedOf(duties, some, span, by)
      sum.asked += asked.length
      sum.missed += matrixOf(judge(asked, { given: known, isExempt: () => false, now })).total.missed
    }
    const took = performance.now() - began
    if (took < best.ms) best = { ms: took, ...sum }
  }
  return { ...best, duties: DUTIES }
}

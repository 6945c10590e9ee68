import { noTally, type Tally } from '#duties/coverage/judge.ts'
import type { Thing } from '#duties/coverage/server/year-oracle.fixture.ts'

// For tests: what everybody does with each thing asked in the year, always the same for the same name.

export type Column = 'onTime' | 'late' | 'madeUp' | 'missed' | 'impossible' | 'excused'
export type Done = { thing: Thing; column: Column; proofs: { at: number; outcome: 'done' | 'impossible' }[] }

/** A number from 0 to 1 that belongs to a name (FNV-1a). */
export function chance(name: string): number {
  let hash = 2_166_136_261
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 16_777_619)
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507)
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32
}

/** One in twelve of school and duty is let off for a month: from which day to which, both included. */
export function letOff({ duty, subject }: Pick<Thing, 'duty' | 'subject'>): { from: string; to: string } | null {
  const name = `${duty}|${subject}`
  if (chance(`off ${name}`) > 0.08) return null
  const month = String(3 + Math.floor(chance(`month ${name}`) * 8)).padStart(2, '0')
  return { from: `2017-${month}-01`, to: `2017-${month}-28` }
}
const dueDay = ({ to }: Thing) => new Date(to - 1 + 8 * 3_600_000).toISOString().slice(0, 10)
export const isLetOff = (thing: Thing) => {
  const off = letOff(thing)
  return off !== null && off.from <= dueDay(thing) && dueDay(thing) <= off.to
}

/** Eight of ten do it in time; some late, some enter it afterwards, some honestly cannot, some forget or stop half way. */
export function behave(thing: Thing): Done {
  const { id, from, to, until, times } = thing
  const what = chance(id)
  const inside = (n: number) => Math.floor(from + ((to - from) * (n + 1)) / (times + 1))
  const before = Array.from({ length: times - 1 }, (_, n) => ({ at: inside(n), outcome: 'done' as const }))
  const last = (at: number): Done['proofs'] => [...before, { at, outcome: 'done' }]
  const done = (column: Column, proofs: Done['proofs']): Done => ({ thing, column, proofs })
  if (what < 0.78) return done('onTime', last(inside(times - 1)))
  if (what < 0.84) return until > to ? done('late', last((to + until) / 2)) : done('onTime', last(to))
  if (what < 0.9) return done('madeUp', last(until + 3_600_000))
  const excused = isLetOff(thing)
  if (what < 0.93) return done(excused ? 'excused' : 'impossible', [{ at: from, outcome: 'impossible' }])
  return done(excused ? 'excused' : 'missed', what < 0.96 ? before : [])
}

/** What the behaviour comes to, counted column by column. */
export function sumOf(done: readonly Done[]): Tally {
  const sum = noTally()
  for (const { thing, column, proofs } of done) {
    sum[column] += 1
    if (column === 'excused') continue
    sum.asked += 1
    sum.timesAsked += thing.times
    sum.timesDone += proofs.filter(({ outcome }) => outcome === 'done').length
    if (column === 'onTime' || column === 'late' || column === 'madeUp') sum.done += 1
  }
  return sum
}

import { z } from 'zod'

const Count = z.int().min(0)

/** Guards a rule set asks of a school. */
export const GuardCount = z.object({
  code: z.string(),
  name: z.string(),
  needed: Count.nullable(),
  unsure: z.boolean(),
  inForce: z.boolean(),
  note: z.string(),
  source: z.string(),
})
export type GuardCount = z.infer<typeof GuardCount>

/** What a school should have and do against what it has and did in a week. */
export const NormRow = z.object({
  id: z.string(),
  name: z.string(),
  short: z.string(),
  town: z.string().nullable(),
  students: Count,
  boarders: Count,
  staff: Count,
  needed: Count.nullable().describe('按所选规则应配保安；人数没有登记时没有'),
  guards: Count.describe('名册上的保安'),
  certified: Count.describe('其中持证'),
  lacking: Count.describe('还差几名'),
  posts: Count.describe('本周排进值守班次的岗位'),
  shifts: z.object({ planned: Count, due: Count, signed: Count }),
  patrols: z.object({ perDay: Count, planned: Count, due: Count, done: Count }),
  others: z.array(GuardCount),
})
export type NormRow = z.infer<typeof NormRow>

export type Patrolled = { period: string; times: number; to: Date; given: number }

/** Rounds asked in a week, those that should be over by now, and those shown: more on one day do not make up for another. */
export function patrolsOf(asked: readonly Patrolled[], now: Date) {
  const due = asked.filter(({ to }) => to <= now)
  const sum = (all: readonly Patrolled[], of: (each: Patrolled) => number) => all.reduce((n, each) => n + of(each), 0)
  return {
    perDay: Math.max(0, ...asked.map(({ times }) => times)),
    planned: sum(asked, ({ times }) => times),
    due: sum(due, ({ times }) => times),
    done: sum(due, ({ times, given }) => Math.min(times, given)),
  }
}

type Gaps = Pick<NormRow, 'needed' | 'guards' | 'certified' | 'shifts' | 'patrols'>

/** How much is missing, the gravest first: guards, certificates, sign-ins, rounds. */
export const gapOf = ({ needed, guards, certified, shifts, patrols }: Gaps): number[] => [
  needed === null ? 0 : Math.max(0, needed - guards),
  Math.max(0, guards - certified),
  Math.max(0, shifts.due - shifts.signed),
  Math.max(0, patrols.due - patrols.done),
]

export function byGap(a: Gaps, b: Gaps): number {
  const [left, right] = [gapOf(a), gapOf(b)]
  const at = left.findIndex((n, i) => n !== right[i])
  return at < 0 ? 0 : (right[at] ?? 0) - (left[at] ?? 0)
}

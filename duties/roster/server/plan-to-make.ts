import { createHash } from 'node:crypto'
import { addDays, dayOf, daysBetween, type PlainDay, startOf } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { House } from '#foundation/server/house.ts'
import { type Pattern, type PlannedShift, planOf } from '#duties/roster/pattern.ts'
import { type Replan, replan, type StandingShift } from '#duties/roster/replan.ts'
import type { PostChoice } from '#duties/roster/shift.ts'
import { ownPosts } from '#duties/roster/server/own-posts.ts'
import { ownRoster } from '#duties/roster/server/own-roster.ts'
import { rosterRules, type RosterRules } from '#duties/roster/server/roster-rules.ts'
import type { KeptRoster } from '#duties/roster/server/roster.store.ts'

const MOST_DAYS = 62

type Code =
  | 'roster-not-found'
  | 'roster-not-yours'
  | 'roster-closed'
  | 'plan-span'
  | 'plan-past'
  | 'plan-post-not-found'
  | 'plan-empty'
type Planning = Asking & { house: Pick<House, 'db'>; refuse: (code: Code, detail?: Record<string, unknown>) => never }
export type PlanInput = { rosterId: string; pattern: Pattern; from: PlainDay; to: PlainDay }

export type PlanToMake = Replan & {
  roster: KeptRoster
  rules: RosterRules
  posts: PostChoice[]
  plan: PlannedShift[]
  standing: StandingShift[]
  fingerprint: string
}

/** What a pattern would change, the same for looking at it and for doing it. */
export async function planToMake(ask: Planning, { rosterId, pattern, from, to }: PlanInput): Promise<PlanToMake> {
  const { now, refuse } = ask
  const roster = await ownRoster(ask, rosterId)
  if (to < from || daysBetween(from, to) >= MOST_DAYS) refuse('plan-span')
  if (to < dayOf(now)) refuse('plan-past')
  const posts = await ownPosts(ask, roster.unit)
  const known = new Set(posts.map(({ post }) => post))
  for (const post of pattern.lines.flatMap((line) => line.posts))
    if (!known.has(post)) refuse('plan-post-not-found', { post })
  const rules = await rosterRules(ask.house.db, ask.actor.district)
  const plan = planOf(pattern, roster, rules.calendar, from, to)
  if (plan.length === 0) refuse('plan-empty')
  const standing = await standingShifts(ask, rosterId, from, to)
  const change = replan(standing, plan, now)
  const lines = [...change.add, ...change.remove].map(
    (shift) => `${shift.from.toISOString()}${shift.to.toISOString()}${shift.post}`,
  )
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([lines, change.keep.length]))
    .digest('hex')
    .slice(0, 16)
  return { ...change, roster, rules, posts, plan, standing, fingerprint }
}

async function standingShifts(
  { tx, actor }: Asking,
  roster: string,
  from: PlainDay,
  to: PlainDay,
): Promise<StandingShift[]> {
  const rows = await tx
    .selectFrom('shift')
    .select(['id', 'from_at', 'to_at', 'post', 'original_post', 'state', 'touched'])
    .where('district', '=', actor.district)
    .where('roster', '=', roster)
    .where('from_at', '>=', startOf(from))
    .where('from_at', '<', startOf(addDays(to, 1)))
    .orderBy('from_at')
    .execute()
  return rows.map(({ id, from_at, to_at, post, original_post, state, touched }) => ({
    id,
    from: from_at,
    to: to_at,
    post,
    planned: original_post ?? post,
    state,
    touched,
  }))
}

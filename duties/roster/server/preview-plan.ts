import { dayKind } from '#foundation/calendar/calendar.ts'
import { addDays, dayOf, type PlainDay, startOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { demandOf, wantedOn } from '#duties/roster/demand.ts'
import { gaps } from '#duties/roster/gaps.ts'
import type { PlanPreview } from '#duties/roster/planned.ts'
import { clashes } from '#duties/roster/replan.ts'
import type { rosterContract } from '#duties/roster/roster.contract.ts'
import { gapsOf } from '#duties/roster/server/gap-rows.ts'
import { type PlanToMake, planToMake } from '#duties/roster/server/plan-to-make.ts'
import { findShifts } from '#duties/roster/server/shift.store.ts'

type Preview = typeof rosterContract.previewPlan

/** Changes nothing: what would come, what would go, what stays uncovered, and who would stand in two places at once. */
export async function previewPlan(ask: Ask<Preview>, input: Input<Preview>): Promise<PlanPreview> {
  const made = await planToMake(ask, input)
  const titles = new Map(made.posts.map(({ post, title }) => [post, title]))
  const titleOf = (post: string) => titles.get(post) ?? '已撤销的职务'
  const span = { from: startOf(input.from), to: startOf(addDays(input.to, 1)) }
  const after = [...made.keep, ...made.add]
  const demand = demandOf(made.rules.calendar, made.roster, addDays(input.from, -1), input.to)
  const open = { from: span.from > ask.now ? span.from : ask.now, to: span.to }
  return {
    fingerprint: made.fingerprint,
    add: made.add.map((shift) => ({ ...shift, postTitle: titleOf(shift.post) })),
    remove: made.remove.map(({ from, to, post }) => ({ day: dayOf(from), from, to, post, postTitle: titleOf(post) })),
    kept: made.keep.filter(({ touched }) => !touched).length,
    touched: made.keep.filter(({ touched }) => touched).length,
    gaps: gapsOf(made.roster.id, gaps(after, demand.wanted, open)),
    ...daysLeftOut(made, input.from, input.to),
    clashes: await clashesWith(ask, made, span, titleOf),
  }
}

/** Days on which nobody need stand, and why; weekends that are worked stand apart, because they are easily forgotten. */
function daysLeftOut({ roster, rules }: PlanToMake, from: PlainDay, to: PlainDay) {
  const skipped: PlanPreview['skipped'] = []
  const makeUp: PlainDay[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const wanted = wantedOn(rules.calendar, day, roster.days, roster.schoolType)
    if (wanted === undefined) skipped.push({ day, why: 'unknown' })
    else {
      const kind = dayKind(rules.calendar, day)
      if (wanted && kind === 'make-up') makeUp.push(day)
      if (!wanted) skipped.push({ day, why: kind === 'holiday' || kind === 'weekend' ? kind : 'vacation' })
    }
  }
  return { skipped, makeUp }
}

async function clashesWith(
  ask: Ask<Preview>,
  { roster, add, keep }: PlanToMake,
  span: { from: Date; to: Date },
  titleOf: (post: string) => string,
): Promise<PlanPreview['clashes']> {
  const own = new Set(add.map(({ post }) => post))
  const elsewhere = (await findShifts(ask, span)).filter((shift) => shift.roster !== roster.id && own.has(shift.post))
  const all = [...add, ...keep].map(({ from, to, post }) => ({ from, to, post, where: roster.name }))
  const there = elsewhere.map(({ from, to, post, rosterName }) => ({ from, to, post, where: rosterName }))
  return clashes([...all, ...there]).map(({ post, first, second }) => {
    const where = [first, second].map((one) => (one as (typeof all)[number]).where)
    return { postTitle: titleOf(post), from: second.from, to: second.to, where: [...new Set(where)].join('、') }
  })
}

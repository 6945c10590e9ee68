import { addDays, type PlainDay } from '#foundation/calendar/day.ts'
import type { inspections } from '#duties/inspection/screens/asks.ts'

export type PlanGiven = Parameters<typeof inspections.planInspection>[0]
/** While it is being filled in, anything may be missing. */
export type PlanDraft = { [K in keyof PlanGiven]?: PlanGiven[K] | undefined }
export type PlanChoices = Awaited<ReturnType<typeof inspections.planChoices>>

/** What every part of the form is handed: what stands, what is wrong with it, and how to change it. */
export type PlanPartProps = {
  value: PlanDraft
  choices: PlanChoices
  errors: Readonly<Record<string, string | undefined>>
  change: (patch: PlanDraft) => void
}

/** Where one begins: a scheduled open sample of schools within a month, under the first clause that is one's own. */
export const beginPlan = (today: PlainDay, { clauses }: PlanChoices): PlanDraft => ({
  targetKind: 'school',
  openness: 'open',
  coverage: 'sample',
  schedule: 'scheduled',
  startsOn: today,
  endsOn: addDays(today, 30),
  pool: [],
  clause: clauses[0]?.id,
})

export const listsFor = ({ checklists }: PlanChoices, { targetKind }: PlanDraft) =>
  checklists.filter((list) => list.for === targetKind)

/** Towns and schools stand too near for a covert visit. */
export const postsFor = ({ pool }: PlanChoices, { openness }: PlanDraft) =>
  pool.filter(({ local }) => openness !== 'covert' || !local)

/** What goes with a choice that was changed: only a list for this kind, only posts that may go, no sample of everything. */
export function settled(choices: PlanChoices, value: PlanDraft): PlanDraft {
  const lists = listsFor(choices, value)
  const known = new Set(postsFor(choices, value).map(({ post }) => post))
  return {
    ...value,
    title: value.title ?? '',
    checklist: lists.some(({ code }) => code === value.checklist) ? value.checklist : lists[0]?.code,
    sample: value.coverage === 'full' ? undefined : value.sample,
    pool: (value.pool ?? []).filter((post) => known.has(post)),
  }
}

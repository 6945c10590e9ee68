import { dayOf } from '#foundation/calendar/day.ts'
import { nextWorkingMoment } from '#foundation/calendar/working-hours.ts'
import { notify } from '#foundation/notification/server/notify.ts'
import type { House } from '#foundation/server/house.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { InspectionFactKind } from '#duties/inspection/inspection.facts.ts'
import type { Visit } from '#duties/inspection/inspection.ts'
import { findVisit } from '#duties/inspection/server/inspection.store.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { unitNames } from '#registry/unit/server/unit-names.ts'

type Told = { id: string; kind: string; subject: string; post: string | null; at: Date }
type Rule = { says: string; inspectors: boolean; inspected: (visit: Visit) => boolean }

const never = () => false
/** Which facts are told to whom. The inspected are told only of what they may already see. */
const rules: Partial<Record<InspectionFactKind, Rule>> = {
  'inspection-visit-opened': { says: '您被抽中检查', inspectors: true, inspected: never },
  'inspection-redrawn': { says: '检查人有变化', inspectors: true, inspected: never },
  'inspection-joined': { says: '另一单位一起检查', inspectors: true, inspected: never },
  'inspection-day-set': {
    says: '已定检查日期',
    inspectors: true,
    inspected: ({ openness, schedule }) => openness === 'open' && schedule === 'scheduled',
  },
  'inspection-cancelled': { says: '检查已取消', inspectors: true, inspected: never },
  'inspection-released': { says: '检查结果已下发', inspectors: false, inspected: ({ state }) => state === 'released' },
}

/** Tells inspectors what they are to do and the inspected what was found, not before morning. */
export async function tellOfInspection(
  asking: Asking,
  { db }: Pick<House, 'db'>,
  fact: Told,
  senders: readonly string[],
): Promise<void> {
  const rule = rules[fact.kind as InspectionFactKind]
  const visit = rule && (await findVisit(asking, fact.subject))
  if (!rule || !visit) return
  const { by, pack } = await dutyRulesFor(db, asking.actor.district)
  const inspected = rule.inspected(visit) ? await postsOfInspected(asking, visit) : []
  const nameOf = await unitNames(asking, [visit.target])
  await notify(
    { ...asking, now: fact.at },
    {
      posts: [...(rule.inspectors ? visit.inspectors : []), ...inspected].filter((post) => post !== fact.post),
      subject: visit.id,
      kind: fact.kind,
      title: `${rule.says}：${nameOf(visit.target)} ${visit.title}`,
      link: `/visits/${visit.id}`,
      once: `fact|${fact.id}`,
      dueAt: nextWorkingMoment(by.calendar, fact.at, pack.deadlines.workingHours),
    },
    senders,
  )
}

async function postsOfInspected({ tx, actor, now }: Asking, { target, town, targetKind }: Visit): Promise<string[]> {
  const rows = await tx
    .selectFrom('post')
    .select(['id', 'unit', 'role'])
    .where('district', '=', actor.district)
    .where('unit', 'in', [target, ...(town ? [town] : [])])
    .where((is) => is.or([is('valid_until', 'is', null), is('valid_until', '>', dayOf(now))]))
    .execute()
  const own = targetKind === 'school' ? ['school-head', 'school-safety'] : ['lead-in-charge', 'liaison']
  return rows
    .filter(({ unit, role }) => (unit === target ? own.includes(role) : role === 'town-officer'))
    .map(({ id }) => id)
}

import { addDays, dayOf, type PlainDay } from '#foundation/calendar/day.ts'
import { send } from '#foundation/server/database.ts'
import { freshId } from '#foundation/server/id.ts'
import { type Asking, openSubject, record } from '#foundation/server/record.ts'
import type { Pack } from '#programme/pack/pack.ts'
import type { AskedReport } from '#programme/pack/sections/reports.ts'

type Body = { id: string; kind: string; parent: string | null }

/** 「日前」 counts the day itself until 24:00 unless the setting says otherwise; reminders aim at the day before either way. */
export function lastDayOf(
  { dueOn }: Pick<AskedReport, 'dueOn'>,
  { settings }: Pack,
): { dueOn: PlainDay; aimOn: PlainDay } {
  const inclusive = settings.find(({ code }) => code === 'due-day-inclusive')?.value !== false
  const aimOn = addDays(dueOn, -1)
  return { dueOn: inclusive ? dueOn : aimOn, aimOn }
}

/** Who owes a report as the roster stands on a day: its units, and every school and kindergarten. */
async function bodiesOf({ tx, actor }: Asking, { members, schools }: AskedReport, day: PlainDay): Promise<Body[]> {
  const kinds = [...(members ? ['member', 'town'] : []), ...(schools ? ['school'] : [])]
  return tx
    .selectFrom('unit')
    .select(['id', 'kind', 'parent'])
    .where('district', '=', actor.district)
    .where('kind', 'in', kinds)
    .where('valid_from', '<=', day)
    .where((is) => is.or([is('valid_until', 'is', null), is('valid_until', '>', day)]))
    .orderBy('sort')
    .orderBy('id')
    .execute()
}

/** From now on the report is owed by everybody who does not owe it yet. */
export async function openReports(
  asking: Asking,
  asked: AskedReport,
  pack: Pack,
  programme: string,
  day: PlainDay = dayOf(asking.now),
): Promise<number> {
  const { tx, actor } = asking
  const known = await tx
    .selectFrom('report')
    .select('unit')
    .where('district', '=', actor.district)
    .where('code', '=', asked.code)
    .execute()
  const have = new Set(known.map(({ unit }) => unit))
  const fresh = (await bodiesOf(asking, asked, day)).filter(({ id }) => !have.has(id))
  for (const body of fresh) openReport(asking, asked, body, { programme, ...lastDayOf(asked, pack) })
  return fresh.length
}

type Days = { programme: string; dueOn: PlainDay; aimOn: PlainDay }

function openReport(asking: Asking, asked: AskedReport, { id: unit, kind, parent }: Body, days: Days): void {
  const { tx, actor, now } = asking
  const { code, name, cutOff, townsSee } = asked
  const id = freshId()
  const isSchool = kind === 'school'
  openSubject(asking, { id, kind: 'report', audience: [unit, ...(isSchool && townsSee && parent ? [parent] : [])] })
  const row = {
    district: actor.district,
    id,
    code,
    kind: asked.kind,
    name,
    unit,
    parent: isSchool ? parent : null,
    is_school: isSchool,
    from_on: asked.from,
    cut_off: cutOff < days.dueOn ? cutOff : days.dueOn,
    due_on: days.dueOn,
    aim_on: days.aimOn,
    towns_see: townsSee,
    state: 'owed',
    programme: days.programme,
    opened_at: now,
  }
  send(tx, tx.insertInto('report').values(row))
  record(asking, { kind: 'report-opened', subject: id, detail: { code, unit, dueOn: days.dueOn } })
}

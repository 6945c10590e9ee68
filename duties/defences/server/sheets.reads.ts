import { sql } from 'kysely'
import { endOf, type PlainDay } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import { Answers } from '#duties/checklist/checklist.ts'

export type LastSheet = { id: string; subject: string; list: string; at: Date; answers: Answers }
type Asked = { ids: readonly string[]; day: PlainDay }
const texts = (values: readonly string[]) => sql`${sql.val([...values])}::text[]`

/** The last sheet of each list each school gave until the end of a day; what was corrected stands no more. */
export async function lastSheets({ tx, actor }: Asking, { ids, day }: Asked, lists: readonly string[]) {
  const { rows } = await sql<LastSheet>`
    select distinct on (subject, checklist) id, subject, checklist as list, observed_at as at, answers
    from duty_proof
    where district = ${actor.district} and subject = any(${texts(ids)}) and checklist = any(${texts(lists)})
      and corrected_by is null and outcome = 'done' and observed_at <= ${endOf(day)}
    order by subject, checklist, observed_at desc, id`.execute(tx)
  return new Map(rows.map((row) => [`${row.subject} ${row.list}`, { ...row, answers: Answers.parse(row.answers) }]))
}

/** When the work that renews an item was last shown, by school and duty. */
export async function lastShown({ tx, actor }: Asking, { ids, day }: Asked, duties: readonly string[]) {
  const { rows } = await sql<{ subject: string; duty: string; at: Date }>`
    select subject, duty, max(observed_at) as at from duty_proof
    where district = ${actor.district} and subject = any(${texts(ids)}) and duty = any(${texts(duties)})
      and corrected_by is null and outcome <> 'impossible' and observed_at <= ${endOf(day)}
    group by subject, duty`.execute(tx)
  return new Map(rows.map(({ subject, duty, at }) => [`${subject} ${duty}`, at]))
}

export type OpenFinding = { item: string; id: string; number: string }

/** The hazard still open that each item of a school's sheets led to, the newest of each. */
export async function openFindings({ tx, actor }: Asking, school: string): Promise<Map<string, OpenFinding>> {
  const { rows } = await sql<OpenFinding>`
    select distinct on (f.item) f.item, f.hazard as id, f.number_text as number
    from proof_finding f join duty_proof p on p.district = f.district and p.id = f.proof
    where f.district = ${actor.district} and p.subject = ${school} and f.closed_at is null
    order by f.item, f.reported_at desc`.execute(tx)
  return new Map(rows.map((row) => [row.item, row]))
}

/** Schools where somebody is really put on a roster of each kind in a span. */
export async function rosteredSchools({ tx, actor }: Asking, from: Date, to: Date): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select distinct r.school || ' ' || r.kind as key from roster r
    where r.district = ${actor.district} and r.school is not null and exists (select 1 from shift s
      where s.district = r.district and s.roster = r.id and s.from_at >= ${from} and s.from_at < ${to})`.execute(tx)
  return new Set(rows.map(({ key }) => key))
}

export type Register = {
  id: string
  guards: number
  certified: number
  station: string | null
  stationName: string | null
}

/** What the registry says of guards and of the police station in charge. */
export async function registerOf({ tx, actor }: Asking, ids: readonly string[]): Promise<Map<string, Register>> {
  const { rows } = await sql<Register>`
    select s.unit as id, s.guards, s.certified_guards as certified, s.station, u.name as "stationName"
    from school s left join unit u on u.district = s.district and u.id = s.station
    where s.district = ${actor.district} and s.unit = any(${texts(ids)})`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

import { type RawBuilder, sql } from 'kysely'
import { dayOf } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import { itemsOf } from '#accounts/school-file/basics.ts'
import type { SchoolRow } from '#accounts/school-file/school-file.contract.ts'
import { schoolBasics } from '#accounts/school-file/server/school-basics.ts'
import { lastSoonDay, RUNNING_STATES } from '#matters/hazard/due-standing.ts'
import { DROPPED_STATES, OPEN_STATES } from '#matters/hazard/hazard.ts'
import { standingRules } from '#matters/hazard/server/ledger-query.ts'
import type { Rules } from '#matters/hazard/server/rules.ts'

const list = (values: readonly string[]) => sql.join(values.map((value) => sql.lit(value)))

type Counted = Omit<SchoolRow, 'typeName' | 'basics' | 'basicsWhole' | 'counts'> & SchoolRow['counts']

/** Every open school with its hazards of the year counted once, as far as the asker may see them; or one school. */
export async function schoolRows(asking: Asking, rules: Rules, school?: string): Promise<SchoolRow[]> {
  const { tx, actor, now } = asking
  const today = dayOf(now)
  const running = sql`h.state in (${list(RUNNING_STATES)})`
  const count = (holds: RawBuilder<unknown>) => sql`count(*) filter (where ${holds})::integer`
  const { rows } = await sql<Counted>`
    select u.id, u.name, u.short, s.type, s.ownership = 'private' as private, u.parent as town, t.short as "townName", s.students, s.boarders,
      coalesce(c.found, 0) as found, coalesce(c.open, 0) as open, coalesce(c.late, 0) as late, coalesce(c.soon, 0) as soon, coalesce(c.struck, 0) as struck
    from school s join unit u on u.district = s.district and u.id = s.unit
    left join unit t on t.district = u.district and t.id = u.parent
    left join (
      select h.school, ${count(sql`h.state not in (${list(DROPPED_STATES)})`)} as found, ${count(sql`h.state in (${list(OPEN_STATES)})`)} as open,
        ${count(sql`${running} and h.due_on < ${today}`)} as late,
        ${count(sql`${running} and h.due_on between ${today} and ${lastSoonDay(today, standingRules(rules))}`)} as soon,
        ${count(sql`h.state = 'struck'`)} as struck
      from hazard h where h.district = ${actor.district} and h.last_book = ${Number(today.slice(0, 4))}
        ${school ? sql`and h.school = ${school}` : sql``}
      group by h.school
    ) c on c.school = s.unit
    where s.district = ${actor.district} and (u.valid_until is null or u.valid_until > ${today}) ${school ? sql`and u.id = ${school}` : sql``}
    order by u.sort, u.id`.execute(tx)
  const basics = new Map((await schoolBasics(asking, school)).map((each) => [each.id, each]))
  return rows.flatMap(({ found, open, late, soon, struck, ...row }) => {
    const known = basics.get(row.id)
    if (!known) return []
    return {
      ...row,
      typeName: rules.pack.schoolTypes.types.find(({ code }) => code === row.type)?.name ?? row.type,
      basics: itemsOf(known).filter(({ has }) => has).length,
      basicsWhole: itemsOf(known).length,
      counts: { found, open, late, soon, struck },
    }
  })
}

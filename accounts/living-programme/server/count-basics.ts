import { sql } from 'kysely'
import { dayOf } from '#foundation/calendar/day.ts'
import type { Database } from '#foundation/server/database.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Basics, RosterBasics, UnitBasics } from '#accounts/living-programme/basics-counted.ts'
import type { AskingUnit } from '#accounts/living-programme/answers.ts'
import { unitsInForce } from '#accounts/mandate/server/mandate.store.ts'
import { schoolMarks } from '#accounts/living-programme/server/school-marks.ts'
import { officeContact } from '#accounts/report/server/contact.ts'
import { schoolBasics } from '#accounts/school-file/server/school-basics.ts'

/** What the registry says today, and how schools stand; of one unit only what is its own. */
export async function countBasics(
  asking: Asking & { house: { db: Database } },
  unit: AskingUnit | null,
  year: number,
): Promise<Basics> {
  const units = await unitBasics(asking)
  const schools = await schoolBasics(asking)
  const member = units.find(({ id, kind }) => id === unit?.id && (kind === 'member' || kind === 'town'))
  return {
    units: member ? [member] : units,
    schools: schools.filter((school) => !unit || isIn(unit, school)),
    group: rosterOf(units, 'group'),
    office: rosterOf(units, 'office'),
    marks: await schoolMarks(asking, asking.house.db, unit),
    contact: (await officeContact(asking)) !== null,
    mandates: await unitsInForce(asking, year),
  }
}

const isIn = ({ id, kind }: AskingUnit, school: { id: string; town: string | null }): boolean =>
  kind === 'town' ? school.town === id : kind !== 'school' || school.id === id

type Counted = UnitBasics & RosterBasics

const rosterOf = (units: readonly Counted[], kind: string): RosterBasics => {
  const those = units.filter((each) => each.kind === kind)
  const sum = (of: (each: Counted) => number) => those.reduce((all, each) => all + of(each), 0)
  return {
    posts: sum(({ posts }) => posts),
    filled: sum(({ filled }) => filled),
    changes: sum(({ changes }) => changes),
  }
}

// A holding that began on the first day of the unit's book is how it was opened, not a change of who holds it.
async function unitBasics({ tx, actor, now }: Asking): Promise<Counted[]> {
  const today = dayOf(now)
  const { rows } = await sql<Counted>`
    select u.id, u.kind, u.short,
      coalesce(array_agg(distinct k.role) filter (where g.post is not null), '{}') as held,
      count(distinct k.id) filter (where k.mandatory)::integer as posts,
      count(distinct g.post) filter (where k.mandatory)::integer as filled,
      coalesce(min(c.changes), 0)::integer as changes
    from unit u
    left join (
      select of.unit, count(*) as changes from holding later join post of on of.district = later.district and of.id = later.post
      where later.district = ${actor.district} and later.valid_from > of.valid_from and later.valid_from <= ${today}::date
        and later.valid_from >= date_trunc('year', ${today}::date) group by of.unit
    ) c on c.unit = u.id
    left join post k on k.district = u.district and k.unit = u.id and k.valid_from <= ${today} and (k.valid_until is null or k.valid_until > ${today})
      and k.role not in ('system-admin', 'security-admin', 'auditor')
    left join holding g on g.district = k.district and g.post = k.id and g.valid_from <= ${today} and (g.valid_until is null or g.valid_until > ${today})
    where u.district = ${actor.district} and u.kind in ('member', 'town', 'group', 'office')
      and (u.valid_until is null or u.valid_until > ${today})
    group by u.district, u.id, u.kind, u.short, u.sort order by u.sort`.execute(tx)
  return rows
}

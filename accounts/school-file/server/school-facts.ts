import { sql } from 'kysely'
import { subjectIdOf } from '#foundation/server/id.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { SchoolFile } from '#accounts/school-file/school-file.contract.ts'
import { schoolFactWords } from '#accounts/school-file/school-file.words.ts'
import { factWords, type HazardFactKind } from '#matters/hazard/hazard.facts.ts'

const SHOWN = 12

/** What happened at this school last, as far as the asker sees it: of its hazards and of the school itself. */
export async function factsOf({ tx, actor }: Asking, school: string): Promise<SchoolFile['facts']> {
  const { rows } = await sql<SchoolFile['facts'][number]>`
    select f.id, f.at, f.kind, h.id as hazard, h.number, coalesce(h.title, '') as title, coalesce(u.short, '') as who, '' as what
    from fact f left join hazard h on h.district = f.district and h.id = f.subject left join unit u on u.district = f.district and u.id = f.unit
    where f.district = ${actor.district} and f.kind = any(${sql.val(TOLD)}::text[])
      and (f.subject in (select each.id from hazard each where each.district = ${actor.district} and each.school = ${school})
        or f.subject = ${subjectIdOf(actor.district, 'school', school)})
    order by f.at desc, f.seq desc limit ${SHOWN}`.execute(tx)
  return rows.map((row) => ({ ...row, what: WORDS[row.kind] ?? row.kind }))
}

const WORDS: Readonly<Record<string, string>> = { ...factWords, ...schoolFactWords }
// Small steps within the office's own work would push what matters off the page.
const UNTOLD: readonly HazardFactKind[] = ['hazard-verified', 'hazard-graded', 'hazard-attached', 'hazard-commented']
const TOLD = Object.keys(WORDS).filter((kind) => !(UNTOLD as readonly string[]).includes(kind))

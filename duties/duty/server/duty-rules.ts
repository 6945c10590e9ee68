import type { Database } from '#foundation/server/database.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Duty } from '#programme/pack/sections/duties.ts'
import type { Checklist } from '#programme/pack/sections/checklists.ts'
import type { Stage } from '#programme/pack/sections/school-types.ts'
import { Pack } from '#programme/pack/pack.ts'
import { currentPack } from '#programme/pack/server/current-pack.ts'
import { workCalendarOf } from '#programme/pack/work-calendar.ts'
import type { DutyCalendar } from '#duties/duty/slots.ts'

/** What the programme says about duties, ready to be asked. Built once per pack. */
export type DutyRules = {
  version: string
  pack: Pack
  by: DutyCalendar
  duties: readonly Duty[]
  find: (code: string) => Duty | undefined
  checklist: (code: string) => Checklist | undefined
  stageOf: (schoolType: string) => Stage
  windowName: (code: string) => string
  groupName: (code: string) => string
}

const built = new WeakMap<Pack, DutyRules>()
const old = new WeakMap<Database, Map<string, DutyRules>>()

export async function dutyRulesFor(db: Database, district: string): Promise<DutyRules> {
  const { version, pack } = await currentPack(db, district)
  const rules = built.get(pack) ?? build(version, pack)
  built.set(pack, rules)
  return rules
}

/**
 * The rules something was made under: answers are read by the list they were given to, for ever. Those of today where the old
 * programme is no longer kept.
 */
export async function dutyRulesAt({ tx, actor }: Asking, db: Database, version: string): Promise<DutyRules> {
  const today = await dutyRulesFor(db, actor.district)
  if (today.version === version) return today
  const key = `${actor.district}|${version}`
  const known = old.get(db)?.get(key)
  if (known) return known
  const row = await tx
    .selectFrom('programme')
    .select('content')
    .where('district', '=', actor.district)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!row) return today
  const rules = build(version, Pack.parse(row.content))
  old.set(db, (old.get(db) ?? new Map<string, DutyRules>()).set(key, rules))
  return rules
}

function build(version: string, pack: Pack): DutyRules {
  const duties = new Map(pack.duties.duties.map((duty) => [duty.code, duty]))
  const checklists = new Map(pack.checklists.checklists.map((list) => [list.code, list]))
  const stages = new Map(pack.schoolTypes.types.map(({ code, stage }) => [code, stage]))
  const windows = pack.calendar.peaks.map(({ code, name, from, to }) => ({ code, name, from, to }))
  const names = new Map([...windows, ...pack.duties.groups].map(({ code, name }) => [code, name]))
  return {
    version,
    pack,
    by: { calendar: workCalendarOf(pack), windows },
    duties: pack.duties.duties,
    find: (code) => duties.get(code),
    checklist: (code) => checklists.get(code),
    // A type the pack does not know is asked what primary schools are asked.
    stageOf: (type) => stages.get(type) ?? 'primary',
    windowName: (code) => names.get(code) ?? '',
    groupName: (code) => names.get(code) ?? code,
  }
}

import { addDays, dayOf, type PlainDay, startOf } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import { itemsAsked } from '#duties/checklist/asked.ts'
import { plateText } from '#duties/checklist/plate-text.ts'
import { slotsOf } from '#duties/duty/slots.ts'
import { periodOf } from '#duties/duty/span.ts'
import type { DutyRules } from '#duties/duty/server/duty-rules.ts'
import type { NamedSubject } from '#duties/duty/server/subjects.ts'
import {
  EIGHT_ONES,
  FOUR_PERCENTS,
  type ListCode,
  type SchoolStanding,
  threeDefences,
} from '#duties/defences/defences.ts'
import { percentsOf, type Shown } from '#duties/defences/percents.ts'
import { guardNorm } from '#duties/norms/guard-norm.ts'
import { type GivenSheet, reached, standOf, type Stood, wholesStood } from '#duties/defences/stand.ts'
import {
  lastSheets,
  type LastSheet,
  lastShown,
  type Register,
  registerOf,
  rosteredSchools,
} from '#duties/defences/server/sheets.reads.ts'
import { circumstancesOf } from '#duties/proof/server/sheet.ts'
import type { ChecklistItem } from '#programme/pack/sections/checklists.ts'

export const LISTS: readonly ListCode[] = [...threeDefences, EIGHT_ONES]
export type School = Extract<NamedSubject, { kind: 'school' }>
export const isSchool = (each: NamedSubject): each is School => each.kind === 'school'

export type StoodList = { list: ListCode; items: ChecklistItem[]; sheet: LastSheet | undefined; stood: Stood }
export type Standings = { school: School; lists: StoodList[]; shown: Shown; row: SchoolStanding }

/** Every list of some schools as it stands on a day: five statements, however many schools. */
export async function standingsOf(
  asking: Asking,
  rules: DutyRules,
  schools: readonly School[],
  day: PlainDay,
): Promise<Standings[]> {
  const asked = { ids: schools.map(({ id }) => id), day }
  const items = LISTS.flatMap((code) => rules.checklist(code)?.items ?? [])
  const renewing = [...new Set(items.flatMap(({ renewedBy }) => renewedBy ?? []))]
  const week = periodOf('week', day)
  const sheets = await lastSheets(asking, asked, LISTS)
  const shownOn = await lastShown(asking, asked, renewing)
  const rostered = await rosteredSchools(asking, startOf(week.from), startOf(addDays(week.to, 1)))
  const registers = await registerOf(asking, asked.ids)
  return schools.map((school) => {
    const renewedOn = (duty: string) => {
      const at = shownOn.get(`${school.id} ${duty}`)
      return at && dayOf(at)
    }
    const lists = LISTS.flatMap((list): StoodList[] => {
      const all = rules.checklist(list)
      if (!all) return []
      const mine = itemsAsked(all.items, day, school)
      const sheet = sheets.get(`${school.id} ${list}`)
      const given = sheet && givenSheet(rules, school, sheet, day)
      return [
        {
          list,
          items: mine,
          sheet,
          stood: standOf(mine, given, { on: circumstancesOf(rules, school, day), renewedOn }),
        },
      ]
    })
    const register = registers.get(school.id)
    const verdicts = new Map(lists.flatMap(({ stood }) => Object.entries(stood.verdicts)))
    const norm = guardNorm(rules.pack, school.enrolment, day)
    const shown: Shown = {
      verdict: (item) => verdicts.get(item),
      guardsEnough: norm.needed === null || !register ? null : register.guards >= norm.needed,
      hasRoster: (kind) => rostered.has(`${school.id} ${kind}`),
    }
    return { school, lists, shown, row: rowOf(rules, school, lists, shown, register, day) }
  })
}

/** A sheet is in force until the next one has fallen due: by then another should have been given. */
function givenSheet(rules: DutyRules, school: School, sheet: LastSheet, day: PlainDay): GivenSheet {
  const duty = rules.duties.find(({ proof }) => proof.checklist === sheet.list)
  const span = { from: addDays(day, -DAYS_BACK), to: addDays(day, -1) }
  const due = duty && slotsOf(duty, span, rules.by, school.type).at(-1)
  return { seenOn: dayOf(sheet.at), inForce: !due || sheet.at >= due.from, answers: sheet.answers }
}
/** Long enough to hold the last day a sheet of every term was due. */
const DAYS_BACK = 240

function rowOf(
  rules: DutyRules,
  { id, name, short, parent }: School,
  lists: readonly StoodList[],
  shown: Shown,
  register: Register | undefined,
  day: PlainDay,
): SchoolStanding {
  const percents = itemsAsked(rules.checklist(FOUR_PERCENTS)?.items ?? [], day)
  const eight = lists.find(({ list }) => list === EIGHT_ONES)
  const station = register?.stationName ?? null
  const rows = lists.map(({ list, items, sheet, stood }) => {
    const count = (verdict: string) => items.filter(({ code, must }) => must && stood.verdicts[code] === verdict).length
    return {
      list,
      state: stood.state,
      score: stood.score,
      reached: reached(items, stood),
      seenAt: sheet?.at ?? null,
      proof: sheet?.id ?? null,
      unmet: count('unmet'),
      expired: count('expired'),
      unanswered: count('unanswered'),
    }
  })
  return {
    id,
    name,
    short,
    town: parent,
    lists: rows,
    wholes: eight ? wholesStood(eight.items, eight.stood) : { met: null, of: 0, lacking: [] },
    percents: percentsOf(percents, shown),
    plate: { text: station === null ? null : plateText(station, name), station, hung: plateHung(eight, station) },
    gaps: rows.reduce((sum, { unmet }) => sum + unmet, 0),
  }
}

/** The plate hangs when it is there, its names are right and a photo shows it; without a station nobody can say it is right. */
function plateHung(eight: StoodList | undefined, station: string | null): boolean | null {
  if (!eight?.sheet || station === null) return null
  const verdicts = ['EO-2', 'EO-2.1'].map((code) => eight.stood.verdicts[code])
  if (verdicts.includes('unmet')) return false
  const photos = eight.sheet.answers['EO-2']?.photos.length ?? 0
  if (eight.stood.state !== 'known' || verdicts.some((verdict) => verdict !== 'met')) return null
  return photos > 0
}

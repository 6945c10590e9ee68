import { sql } from 'kysely'
import { isWorkingDay } from '#foundation/calendar/calendar.ts'
import { addDays, dayOf, type PlainDay, startOf } from '#foundation/calendar/day.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { choicesContract, HazardChoices } from '#matters/hazard/choices.contract.ts'
import { type Rules, rulesFor } from '#matters/hazard/server/rules.ts'

type Choices = Ask<typeof choicesContract.hazardChoices>
type Tally = Ask<typeof choicesContract.dispatchTally>

const MOST_UNITS = 2000
const DAYS_AHEAD = 183
const SCHOOLS = ['school', 'care']

export async function hazardChoices(ask: Choices): Promise<HazardChoices> {
  const rules = await rulesFor(ask.house.db, ask.actor.district)
  const { head, hazardCategories, grades, channels, campaigns, deadlines } = rules.pack
  const units = await unitsNow(ask)
  return {
    programme: `${head.name}（第${head.version}版）`,
    district: head.district.name,
    units: units.filter(({ kind }) => !SCHOOLS.includes(kind)),
    schools: units.filter(({ kind }) => SCHOOLS.includes(kind)),
    categories: hazardCategories.domains.map(({ code, label, short }) => ({
      code,
      label,
      short,
      details: hazardCategories.details
        .filter(({ domain }) => domain === code)
        .map((detail) => ({ code: detail.code, name: detail.label })),
    })),
    grades: grades
      .filter(({ enabled }) => enabled)
      .map(({ code, name, resolveDays, reinspectors, meaning }) => ({
        code,
        name,
        resolveDays,
        reinspectors,
        meaning,
      })),
    channels: channels.map(({ code, name }) => ({ code, name })),
    campaigns: campaigns.campaigns.map(({ code, name }) => ({ code, name })),
    daysOff: daysOff(rules, dayOf(ask.now)),
    recallMinutes: deadlines.undo.dispatchMinutes,
  }
}

const unitsNow = ({ tx, actor, now }: Choices) =>
  tx
    .selectFrom('unit')
    .select(['id as code', 'name', 'short', 'kind'])
    .where('district', '=', actor.district)
    .where('kind', 'in', ['office', 'member', 'town', ...SCHOOLS])
    .where('valid_from', '<=', dayOf(now))
    .where(({ or, eb }) => or([eb('valid_until', 'is', null), eb('valid_until', '>', dayOf(now))]))
    .orderBy('sort')
    .orderBy('id')
    .limit(MOST_UNITS)
    .execute()

// A year nobody has entered yet greys no days; the verb judges the day itself.
function daysOff({ calendar }: Rules, today: PlainDay): PlainDay[] {
  const known = new Set(calendar.years.map(({ year }) => year))
  return Array.from({ length: DAYS_AHEAD }, (_, ahead) => addDays(today, ahead)).filter(
    (day) => known.has(Number(day.slice(0, 4))) && !isWorkingDay(calendar, day),
  )
}

/** How the office kept up. An order taken back has no moment of assignment any more and does not count. */
export async function dispatchTally({ tx, actor, now }: Tally) {
  const today = startOf(dayOf(now))
  const yesterday = startOf(addDays(dayOf(now), -1))
  const row = await tx
    .selectFrom('hazard')
    .select([
      sql<number>`count(*) filter (where assigned_at >= ${today})`.as('today'),
      sql<number>`count(*) filter (where assigned_at < ${today})`.as('yesterday'),
      sql<
        number | null
      >`avg(extract(epoch from assigned_at - reported_at) / 60) filter (where assigned_at < ${today})`.as('minutes'),
    ])
    .where('district', '=', actor.district)
    .where('last_book', '=', Number(dayOf(now).slice(0, 4)))
    .where('found_on', '>=', addDays(dayOf(now), -90)) // what waited longer than a season would not be an average
    .where('assigned_at', '>=', yesterday)
    .where('assigned_at', '<=', now)
    .executeTakeFirstOrThrow()
  return {
    today: Number(row.today),
    yesterday: Number(row.yesterday),
    minutes: row.minutes === null ? null : Math.max(0, Math.round(Number(row.minutes))),
  }
}

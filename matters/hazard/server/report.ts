import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import { type Insertable, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { takeNumber } from '#foundation/server/counter.ts'
import { freshId } from '#foundation/server/id.ts'
import { openSubject, record } from '#foundation/server/record.ts'
import { columnsOf } from '#foundation/server/rows.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'
import { familyKey, type Hazard } from '#matters/hazard/hazard.ts'
import type { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { gramsOf } from '#matters/hazard/search.ts'
import { untouched } from '#matters/hazard/untouched.ts'
import { attachPhotos } from '#foundation/file/server/attach-photos.ts'
import { detailOf, type Rules, rulesFor } from '#matters/hazard/server/rules.ts'
import { mayReport } from '#matters/hazard/who-may.ts'
import { findSchoolUnit } from '#registry/unit/server/find-unit.ts'
import { postTitle } from '#registry/post/server/post-title.ts'

type Report = typeof hazardContract.reportHazard

/** 发现登记: anybody in a post may report; it gets its number at once and nobody can lose it. Source: clauses 0.7, 3.10, 6.11. */
export async function reportHazard(ask: Ask<Report>, input: Input<Report>): Promise<Hazard> {
  const { tx, actor, now, refuse } = ask
  const seenAt = ask.observedAt ?? now
  const foundOn = input.foundOn ?? dayOf(seenAt)
  if (!mayReport(actor.role)) refuse('report-not-yours')
  if (foundOn > dayOf(now)) refuse('found-in-future')
  const rules = await rulesFor(ask.house.db, actor.district)
  const detail = detailOf(rules, input.detail) ?? refuse('category-not-found')
  const channel = rules.pack.channels.find(({ code }) => code === input.channel) ?? refuse('channel-not-found')
  const confidential = input.confidential || channel.reporterKeptSecret
  const [found, foundBy] = await Promise.all([
    findSchoolUnit(ask, input.school),
    confidential ? '保密' : postTitle(ask, actor.post),
  ])
  const school = found ?? refuse('school-not-found')
  guardText(refuse, { title: input.title, description: input.description, spot: input.spot })

  const id = freshId()
  const named = { school: school.id, category: detail.domain, detail: detail.code, spot: input.spot }
  const audience = audienceOf(school, actor.unit)
  openSubject(ask, { id, kind: 'hazard', audience })
  await attachPhotos(ask, id, input.photos, 'before', refuse, { confidential })
  const year = Number(dayOf(now).slice(0, 4))
  record(ask, {
    kind: 'hazard-reported',
    subject: id,
    confidential,
    detail: {
      state: 'reported',
      title: input.title,
      photos: input.photos,
      school: school.id,
      version: 1,
      ...(input.arisenFrom && { arisenFrom: input.arisenFrom }),
    },
  })
  const seen = {
    id,
    year,
    firstBook: year,
    lastBook: year,
    state: 'reported' as const,
    ...named,
    title: input.title,
    description: input.description,
    town: school.parent,
    lat: input.lat ?? null,
    lng: input.lng ?? null,
    accuracy: input.accuracy ?? null,
    channel: channel.code,
    confidential,
    foundBy,
    foundOn,
    reportedAt: now,
    programme: rules.version,
  }
  const reporter = {
    district: actor.district,
    hazard: id,
    person: actor.person,
    post: actor.post,
    unit: actor.unit,
    at: seenAt,
    confidential,
  }
  // The number is taken in the statement that uses it, and last: until the commit everybody else waits for theirs.
  const number = sql<number>`(select last from taken)`
  const numbered = tx
    .with('taken', takeNumber(ask, 'hazard', year))
    .with('told', (db) => db.insertInto('hazard_reporter').values(reporter))
    .with('last', (db) =>
      db
        .insertInto('hazard')
        .values({
          ...columnsOf(seen),
          district: actor.district,
          number,
          number_text: sql<string>`replace(${patternOf(rules, year)}, '{n}', ${number}::text)`,
          family: familyKey(named),
          audience,
          opened_by: actor.person,
          campaign: input.campaign ?? null,
          arisen_from: input.arisenFrom?.subject ?? null,
          arisen_item: input.arisenFrom?.item ?? null,
          grams: gramsOf([input.title, input.spot, input.description, school.name]),
        } as Insertable<Tables['hazard']>)
        .returning(['number', 'number_text as numberText']),
    )
  return ask.conclude({ ...untouched, ...seen }, numbered)
}

/** The school and its town see what is reported about it, and so does the unit that reported. */
const audienceOf = (school: { id: string; parent: string | null }, unit: string): string[] => [
  ...new Set([school.id, school.parent, unit].filter((each): each is string => each !== null)),
]

/** 「湖校周隐〔2017〕{n}号」: the year is known before the number is. */
function patternOf({ pack }: Rules, year: number): string {
  const series = pack.head.series.find(({ code }) => code === 'hazard')
  if (!series) throw new Error('the pack has no number series for hazards')
  return series.pattern.replaceAll('{year}', String(year))
}

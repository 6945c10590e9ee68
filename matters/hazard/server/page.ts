import { sql } from 'kysely'
import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { acceptStandingOf } from '#matters/hazard/due-standing.ts'
import type { HazardPage, hazardReadsContract } from '#matters/hazard/hazard-reads.contract.ts'
import { hazardSteps } from '#matters/hazard/hazard.ts'
import { stepWords } from '#matters/hazard/hazard.words.ts'
import { sayHazard } from '#matters/hazard/say-hazard.ts'
import { nextStepOf } from '#matters/hazard/next-step.ts'
import { selectRows, toRow } from '#matters/hazard/server/hazard-row.ts'
import { standingRules } from '#matters/hazard/server/ledger-query.ts'
import {
  commentsOf,
  kinOf,
  lookBacksOf,
  openContest,
  openExtension,
  reinspectionsOf,
  reportersOf,
  visitThatFound,
  riskBehind,
} from '#matters/hazard/server/page-parts.ts'
import { photosOf } from '#matters/hazard/server/page-photos.ts'
import { detailOf, domainOf, rulesFor } from '#matters/hazard/server/rules.ts'
import { timelineOf } from '#matters/hazard/server/timeline.ts'
import { whyNot } from '#matters/hazard/who-may.ts'

type Read = typeof hazardReadsContract.readHazard

/** Everything one page shows about a hazard, and for every step whether it is possible now or why not. */
export async function readHazard(ask: Ask<Read>, { hazardId }: Input<Read>): Promise<HazardPage> {
  const { actor, now } = ask
  const rules = await rulesFor(ask.house.db, actor.district)
  const found = await selectRows(ask)
    .select(
      sql<string[]>`array(select u.name from unnest(h.assists) with ordinality as a (id, place)
      join unit u on u.district = h.district and u.id = a.id order by a.place)`.as('assist_full'),
    )
    .where('h.district', '=', actor.district)
    .where('h.id', '=', hazardId)
    .executeTakeFirst()
  if (!found) return ask.refuse('hazard-not-found')
  const { assist_full: assistFull, ...selected } = found
  const row = toRow(selected, now, standingRules(rules))
  const lookBacks = await lookBacksOf(ask, hazardId)
  const contest = await openContest(ask, hazardId)
  const waiting = lookBacks.find(({ held }) => held === null) ?? null
  const steps = hazardSteps.map((step) => {
    const reason = whyNot(step, row, actor)
    return [step, reason && sayHazard(reason, { step: stepWords[step] })] as const
  })
  return {
    hazard: row,
    schoolName: row.schoolName,
    townName: row.townName,
    lead: row.lead === null ? null : { unit: row.lead, name: row.leadName ?? row.lead },
    assists: row.assists.map((unit, i) => ({ unit, name: assistFull[i] ?? unit })),
    categoryLabel: [
      domainOf(rules, row.category)?.label ?? row.category,
      detailOf(rules, row.detail)?.label ?? row.detail,
    ]
      .filter(Boolean)
      .join(' · '),
    due: row.due,
    acceptDue: acceptStandingOf(row, now),
    steps: Object.fromEntries(steps),
    next: nextStepOf(row, {
      leadName: row.leadName ?? '牵头单位',
      now,
      lookBack: waiting,
      decideBy: contest?.decideBy ?? null,
    }),
    timeline: await timelineOf(ask, hazardId),
    photos: await photosOf(ask, row),
    comments: await commentsOf(ask, hazardId),
    extension: await openExtension(ask, hazardId),
    contest,
    reinspections: await reinspectionsOf(ask, hazardId),
    lookBacks,
    fromRisk: await riskBehind(ask, row),
    ...(await kinOf(ask, row)),
    reporters: await reportersOf(ask, hazardId),
    foundByVisit: await visitThatFound(ask, hazardId),
  }
}

import { dayOf } from '#foundation/calendar/day.ts'
import type { Input, Output } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { schoolFileContract } from '#accounts/school-file/school-file.contract.ts'
import { factsOf } from '#accounts/school-file/server/school-facts.ts'
import { schoolRows } from '#accounts/school-file/server/school-rows.ts'
import { OPEN_STATES } from '#matters/hazard/hazard.ts'
import { selectRows, toRow } from '#matters/hazard/server/hazard-row.ts'
import { standingRules } from '#matters/hazard/server/ledger-query.ts'
import { type Rules, rulesFor } from '#matters/hazard/server/rules.ts'
import { isAdministrator } from '#registry/post/role.ts'

type Read = typeof schoolFileContract.readSchoolFile

/** 一校一档: what is wrong at a school now and what happened there; what it is, the registry's card says. Source: clause 7.2. */
export async function readSchoolFile(ask: Ask<Read>, { schoolId }: Input<Read>): Promise<Output<Read>> {
  const { actor } = ask
  if (isAdministrator(actor.role)) ask.refuse('school-file-not-yours')
  const rules = await rulesFor(ask.house.db, actor.district)
  const [school] = await schoolRows(ask, rules, schoolId)
  if (!school) return ask.refuse('school-file-not-found')
  const open = await openHazards(ask, rules, schoolId)
  return {
    now: ask.now,
    year: Number(dayOf(ask.now).slice(0, 4)),
    school,
    open,
    majors: open.filter(({ grade }) => grade === 'major').length,
    rebounds: open.filter(({ reboundOf }) => reboundOf !== null).length,
    facts: await factsOf(ask, schoolId),
  }
}

/** Those not struck off yet, the first due first; what is not dated yet comes last. */
const openHazards = async (ask: Ask<Read>, rules: Rules, school: string) =>
  (
    await selectRows(ask)
      .where('h.district', '=', ask.actor.district)
      .where('h.last_book', '=', Number(dayOf(ask.now).slice(0, 4)))
      .where('h.school', '=', school)
      .where('h.state', 'in', [...OPEN_STATES])
      .orderBy('h.due_on', (day) => day.asc().nullsLast())
      .orderBy('h.number')
      .execute()
  ).map((row) => toRow(row, ask.now, standingRules(rules)))

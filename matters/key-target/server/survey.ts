import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import { send } from '#foundation/server/database.ts'
import { freshId } from '#foundation/server/id.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import type { keyTargetContract } from '#matters/key-target/key-target.contract.ts'
import { maySurvey } from '#matters/key-target/who-may.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'
import { findOpenUnits, findSchoolUnit } from '#registry/unit/server/find-unit.ts'

type Enter = typeof keyTargetContract.enterSurvey

/** 年底排摸: one line, written where the trouble is seen; from it next year's list is proposed. Source: clause 8.7. */
export async function enterSurvey(ask: Ask<Enter>, given: Input<Enter>) {
  const { tx, actor, now, refuse } = ask
  if (!maySurvey(actor)) refuse('survey-not-yours')
  const { pack } = await rulesFor(ask.house.db, actor.district)
  const { school, category, problem, foundOn, treated } = given
  if (!pack.hazardCategories.domains.some(({ code }) => code === category)) refuse('target-category')
  const where = (await findSchoolUnit(ask, school)) ?? refuse('target-school')
  const [own] = await findOpenUnits(ask, [actor.unit])
  if (own?.kind === 'town' && where.parent !== actor.unit) refuse('survey-school-elsewhere')
  const today = dayOf(now)
  if (foundOn > today || foundOn < `${Number(today.slice(0, 4)) - 1}-01-01`) refuse('survey-day')
  guardText(refuse, { problem })
  const id = freshId()
  const row = { district: actor.district, id, year: Number(foundOn.slice(0, 4)), school, town: where.parent, category }
  const by = { by_unit: actor.unit, by_post: actor.post, at: now }
  send(tx, tx.insertInto('key_target_survey').values({ ...row, problem, found_on: foundOn, treated, ...by }))
  return { id }
}

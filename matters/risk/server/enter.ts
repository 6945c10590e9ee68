import type { Input } from '#foundation/endpoint.ts'
import { freshId } from '#foundation/server/id.ts'
import { openSubject, record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import type { riskContract } from '#matters/risk/risk.contract.ts'
import { mayKeep } from '#matters/risk/who-may.ts'
import { audienceOf } from '#matters/risk/server/audience.ts'
import { judged, nextReview } from '#matters/risk/server/judged.ts'
import { insertRisk } from '#matters/risk/server/risk.store.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'
import { findSchoolUnit } from '#registry/unit/server/find-unit.ts'

type Enter = typeof riskContract.enterRisk

/** 登记风险点: what may go wrong here, how bad, what is done about it, who answers, when it is looked at again. Source: clause 3.13. */
export async function enterRisk(ask: Ask<Enter>, { kind, reviewOn: asked, ...given }: Input<Enter>) {
  const { actor, now, refuse } = ask
  const school = mayKeep(actor) ? await findSchoolUnit(ask, actor.unit) : undefined
  if (!school) return refuse('risk-not-yours')
  const rules = await rulesFor(ask.house.db, actor.district)
  if (!rules.pack.risks.kinds.some(({ code }) => code === kind)) refuse('risk-kind')
  guardText(refuse, given)
  const words = await judged(ask, refuse, rules, school.id, given)
  const reviewOn = nextReview(ask, refuse, rules, words, asked)

  const id = freshId()
  const audience = audienceOf(rules.pack, school.id, school.parent)
  openSubject(ask, { id, kind: 'risk', audience })
  const risk = { id, school: school.id, town: school.parent, kind, ...words, state: 'listed', reviewOn } as const
  insertRisk(ask, { ...risk, enteredBy: actor.post, enteredAt: now, programme: rules.version, audience })
  const { title, grade, spot } = words
  record(ask, { kind: 'risk-entered', subject: id, detail: { state: 'listed', title, grade, spot, reviewOn } })
  return { id, state: risk.state, grade, reviewOn, version: 1 }
}

import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { inspectionReadsContract } from '#duties/inspection/inspection-reads.contract.ts'
import type { VisitPage } from '#duties/inspection/inspection-shown.ts'
import { isInspected, visitSteps } from '#duties/inspection/inspection.ts'
import { sayInspection } from '#duties/inspection/inspection.words.ts'
import { maySee, takesSteps, whyNot } from '#duties/inspection/who-may.ts'
import { draftNotice } from '#duties/inspection/server/draft-notice.ts'
import { findingsOf } from '#duties/inspection/server/findings.ts'
import { findPlan, findVisit } from '#duties/inspection/server/inspection.store.ts'
import { postsNamed, representativesOf } from '#duties/inspection/server/pool.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { unitNames } from '#registry/unit/server/unit-names.ts'
import { guardsOf, visitSheet } from '#duties/inspection/server/visit-sheet.ts'
import { inspectionTelling } from '#duties/inspection/server/timeline.ts'
import { timelineOf } from '#registry/post/server/timeline.ts'

type Read = typeof inspectionReadsContract.readVisit

/** Everything one visit's page shows, and for every step whether it is possible now or why not. */
export async function readVisit(ask: Ask<Read>, { visitId }: Input<Read>): Promise<VisitPage> {
  const { actor } = ask
  if (!maySee(actor.role)) ask.refuse('inspection-not-yours')
  const kept = (await findVisit(ask, visitId)) ?? ask.refuse('visit-not-found')
  const { noticeNumber: _, noticeYear: __, ...visit } = kept
  const rules = await dutyRulesFor(ask.house.db, actor.district)
  const sheet = await visitSheet(ask, rules, visit)
  const nameOf = await unitNames(ask, [visit.target, ...(visit.town ? [visit.town] : []), ...visit.units])
  const known = [...visit.inspectors, ...(visit.representative ? [visit.representative] : [])]
  const posts = await postsNamed(ask, known)
  const named = (post: string) => posts.get(post) ?? { post, words: '已撤销的职务', unit: '' }
  const findings = await findingsOf(ask, visit.id)
  const steps = visitSteps.map((step) => {
    const reason = takesSteps(actor.role) ? whyNot(step, visit, actor) : 'visit-step-not-yours'
    return [step, reason && sayInspection(reason)] as const
  })
  const drafted = findings.length > 0 && isInspected(visit.state) && visit.noticeText === null
  return {
    visit,
    targetName: nameOf(visit.target),
    townName: visit.town && nameOf(visit.town),
    units: visit.units.map((id) => ({ id, name: nameOf(id) })),
    inspectors: visit.inspectors.map((post) => ({ ...named(post), signed: visit.signed.includes(post) })),
    representatives: await representativesOf(ask, visit.target),
    representativeName: visit.representative && named(visit.representative).words,
    checklist: {
      name: sheet?.name ?? visit.checklist,
      version: visit.checklistVersion ?? sheet?.version ?? 1,
      items: sheet?.items ?? [],
      day: sheet?.day ?? dayOf(ask.now),
      guardsAsked: sheet ? guardsOf(sheet) : {},
    },
    hazardKinds: rules.pack.hazardCategories.details.map(({ code, label }) => ({ code, label })),
    findings,
    draft: drafted ? await draftNotice(ask, visit, findings) : null,
    timeline: await timelineOf(ask, [visit.id], inspectionTelling),
    steps: Object.fromEntries(steps),
    planSeen: (await findPlan(ask, visit.plan)) !== undefined,
  }
}

import type { DocumentFactKind } from '#accounts/document/document.facts.ts'
import { documentFromOrder } from '#accounts/document/server/from-order.ts'
import { documentFromVisit } from '#accounts/document/server/from-visit.ts'
import { tellOfDocument } from '#accounts/document/server/tell.ts'
import type { BriefFactKind } from '#accounts/brief/brief.facts.ts'
import { tellOfBrief } from '#accounts/brief/server/tell.ts'
import type { ReportFactKind } from '#accounts/report/report.facts.ts'
import { tellOfReport as tellOfYearReport } from '#accounts/report/server/tell.ts'
import { Refused } from '#foundation/refused.ts'
import { tallyHazardDays, tallyOfOrders } from '#accounts/indicator/server/tally.ts'
import { concludeHere } from '#foundation/server/command.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { InspectionFactKind } from '#duties/inspection/inspection.facts.ts'
import { closeVisitFinding, dropVisitFinding } from '#duties/inspection/server/follow-hazard.ts'
import { reportFindings } from '#duties/inspection/server/report-findings.ts'
import { tellOfInspection } from '#duties/inspection/server/tell.ts'
import type { CampaignFactKind } from '#duties/campaign/campaign.facts.ts'
import { tellOfReport } from '#duties/campaign/server/tell.ts'
import { giveFor } from '#apps/server/give-for.ts'
import { meetingReactions } from '#apps/server/meeting-reactions.ts'
import type { ReactingHouse, Reaction } from '#apps/server/reaction.ts'
import { followCampaign } from '#apps/server/follow-campaign.ts'
import type { ProofFactKind } from '#duties/proof/proof.facts.ts'
import { reportMissed } from '#duties/proof/server/report-missed.ts'
import { closeFinding, linkFinding } from '#duties/proof/server/findings.ts'
import { tallyDuty } from '#duties/proof/server/tally.ts'
import type { RosterFactKind } from '#duties/roster/roster.facts.ts'
import { tellOfRoster } from '#duties/roster/server/tell.ts'
import { factWords, type HazardFactKind } from '#matters/hazard/hazard.facts.ts'
import { sayHazard } from '#matters/hazard/say-hazard.ts'
import { findHazard } from '#matters/hazard/server/hazard.store.ts'
import { reportHazard } from '#matters/hazard/server/report.ts'
import { tallyHazard } from '#matters/hazard/server/tally.ts'
import { tellOfHazard } from '#matters/hazard/server/tell.ts'
import type { TargetFactKind } from '#matters/key-target/key-target.facts.ts'
import { countLookBack, findBack } from '#matters/key-target/server/follow-hazard.ts'
import { tellOfTarget } from '#matters/key-target/server/tell.ts'
import type { RiskFactKind } from '#matters/risk/risk.facts.ts'
import { proveReview } from '#matters/risk/server/prove-review.ts'
import { countOnHazard, draftByLadder, settleWithHazard } from '#matters/supervision/server/follow-hazard.ts'
import { tellOfMandate } from '#accounts/mandate/server/tell.ts'
import type { MandateFactKind } from '#accounts/mandate/mandate.facts.ts'
import { tellOfOrder } from '#matters/supervision/server/tell.ts'
import type { OrderFactKind } from '#matters/supervision/supervision.facts.ts'

const count: Reaction = (asking, { subject }) => tallyHazard(asking, subject)
const tell: Reaction = (asking, fact, house) => tellOfHazard(asking, house, fact, house.senders)
const tellVisit: Reaction = (asking, fact, house) => tellOfInspection(asking, house, fact, house.senders)

/** What an inspection found becomes hazards, reported as the inspector who signed it. */
const reportFound: Reaction = (asking, { subject }, house) =>
  reportFindings(asking, house.db, subject, (as, given) => reportTo(house, as, given))
/** A 「否」 on a sheet that was reported knows its hazard, and learns when that is struck off. */
const linkFound: Reaction = async (asking, { subject }) => {
  const { arisenFrom, arisenItem, numberText } = (await findHazard(asking, subject)) ?? {}
  if (arisenFrom && arisenItem && numberText)
    await linkFinding(asking, { hazard: subject, numberText, arisenFrom: { subject: arisenFrom, item: arisenItem } })
}
const closeFound: Reaction = async (asking, { subject }) => {
  await closeFinding(asking, subject)
  await closeVisitFinding(asking, subject)
}
const dropFound: Reaction = (asking, { subject }) => dropVisitFinding(asking, subject)
/** A hazard that a campaign found is followed by it until it is struck off. */
const follow: Reaction = (asking, { subject }, house) => followCampaign(asking, subject, house)
const tellReport: Reaction = (asking, fact, house) => tellOfReport(asking, house, fact, house.senders)
const tellYearReport: Reaction = (asking, fact, house) => tellOfYearReport(asking, house, fact, house.senders)
const tellBrief: Reaction = (asking, fact, house) => tellOfBrief(asking, house, fact, house.senders)
const tellRoster: Reaction = (asking, fact, house) => tellOfRoster(asking, house, fact, house.senders)
/** Another room found something: it is reported like anything seen, and refused like it. */
const reportTo = ({ db }: ReactingHouse, as: Asking, given: object) => {
  const refuse = (code: Parameters<typeof sayHazard>[0]) => {
    throw new Refused(code, 409, sayHazard(code))
  }
  const ask = { ...as, observedAt: null, house: { db }, refuse, conclude: concludeHere }
  return reportHazard(ask as never, { photos: [], confidential: false, ...given } as never)
}
/** A rung of the ladder drafts an order; an order counts on its hazard; what is dealt with comes down from the board. */
const press: Reaction = (asking, fact, house) => draftByLadder(asking, house, fact)
const countOrder: Reaction = (asking, fact) => countOnHazard(asking, fact)
const settle: Reaction = (asking, { subject }) => settleWithHazard(asking, subject)
const tellMandate: Reaction = (asking, fact, house) => tellOfMandate(asking, house, fact, house.senders)
const tellOrder: Reaction = (asking, fact, house) => tellOfOrder(asking, house, fact, house.senders)
/** What was issued or served elsewhere under a number of its own stands in the register of official documents too. */
const keepOrder: Reaction = (asking, fact, house) => documentFromOrder(asking, house, fact)
const keepNotice: Reaction = (asking, fact, house) => documentFromVisit(asking, house, fact)
const tellDocument: Reaction = (asking, fact, house) => tellOfDocument(asking, house, fact, house.senders)
/** A hazard of its kind at its school says that a key target's problem is back; so does a look-back that found it. */
const recur: Reaction = (asking, { subject }) => findBack(asking, subject)
const countLook: Reaction = (asking, fact) => countLookBack(asking, fact)
const tellTarget: Reaction = (asking, fact, house) => tellOfTarget(asking, house, fact, house.senders)
/** What was missed so many times running as the programme says becomes a hazard of the school. */
const reportRun: Reaction = (asking, { subject }, house) =>
  reportMissed(asking, house.db, subject, (as, given) => reportTo(house, as, given))

/** A finished term review is the proof of the duties the programme names for it. */
const proveRisks: Reaction = (asking, { subject }, house) => proveReview(asking, house.db, subject, giveFor(house))

/**
 * What follows from what: the institution's reflexes on one page, and the only place where rooms meet. Every kind of fact
 * stands here, so that a new one without a decision does not compile. Run once per fact, in the order the facts came.
 */
export const reactions = {
  'hazard-reported': [count, tell, linkFound, follow, recur],
  'hazard-verified': [count, follow],
  'hazard-graded': [count, follow],
  'hazard-assigned': [count, tell, follow],
  'hazard-recalled': [count, tell, follow],
  'hazard-units-added': [count, tell, follow],
  'hazard-accepted': [count, follow],
  'hazard-contested': [count, tell, follow],
  'hazard-ruled': [count, tell, follow],
  'hazard-planned': [count, follow],
  'hazard-temporary-measure': [],
  'hazard-done': [count, tell, follow],
  'hazard-fixed-on-spot': [count, tell, follow],
  'hazard-extension-asked': [tell],
  'hazard-extension-granted': [count, tell, follow],
  'hazard-extension-refused': [tell],
  'hazard-passed': [count, tell, follow],
  'hazard-failed': [count, tell, follow],
  'hazard-sent-back': [count, tell, follow],
  'hazard-struck-off': [count, tell, closeFound, follow, settle],
  'hazard-held': [],
  'hazard-rebounded': [tell],
  'hazard-rebound-linked': [count, follow, recur],
  'hazard-withdrawn': [count, dropFound, follow, settle],
  'hazard-void-proposed': [count, tell, follow],
  'hazard-voided': [count, tell, dropFound, follow, settle],
  'hazard-void-refused': [count, follow],
  'hazard-merged': [count, follow, settle],
  'hazard-joined': [count, follow],
  'hazard-unmerged': [count, follow],
  'hazard-attached': [],
  'hazard-commented': [tell],
  'hazard-escalated': [press],
  'hazard-carried-over': [count, follow],
  'hazard-tagged': [count],
  'hazard-corrected': [count, follow],
  'order-drafted': [tellOrder],
  'order-dropped': [countOrder],
  'order-issued': [countOrder, tellOrder, keepOrder],
  'order-signed': [],
  'order-replied': [tellOrder],
  'order-sent-back': [tellOrder],
  'order-verified': [tellOrder],
  'order-closed': [tellOrder],
  'order-succeeded': [],
  'order-listed': [countOrder, tellOrder],
  'order-unlisted': [tellOrder],
  'order-interviewed': [],
  'document-drafted': [],
  'document-saved': [],
  'document-reviewed': [tellDocument],
  'document-sent-back': [tellDocument],
  'document-dropped': [],
  'document-issued': [tellDocument],
  'document-received': [],
  'document-recalled': [tellDocument],
  'mandate-drawn-up': [tellMandate],
  'mandate-written': [tellMandate],
  'mandate-confirmed': [tellMandate],
  'mandate-replaced': [],
  'target-proposed': [tellTarget],
  'target-confirmed': [tellTarget],
  'target-declined': [],
  'target-planned': [tellTarget],
  'target-progress': [],
  'target-milestone': [],
  'target-looked-back': [countLook],
  'target-submitted': [tellTarget],
  'target-accepted': [tellTarget],
  'target-sent-back': [tellTarget],
  'target-delisted': [tellTarget],
  'target-kept': [tellTarget],
  'target-recurred': [tellTarget],
  ...meetingReactions,
  'proof-given': [],
  'proof-corrected': [],
  'proof-countersigned': [],
  'duty-exempted': [],
  'duty-exemption-ended': [],
  'duty-missed': [reportRun],
  'inspection-planned': [],
  'inspection-recused': [],
  'inspection-drawn': [],
  'inspection-plan-cancelled': [],
  'inspection-visit-opened': [tellVisit],
  'inspection-redrawn': [tellVisit],
  'inspection-day-set': [tellVisit],
  'inspection-joined': [tellVisit],
  'inspection-went-along': [],
  'inspection-cancelled': [tellVisit],
  'inspection-started': [],
  'inspection-recorded': [],
  'inspection-signed': [],
  'inspection-received': [],
  'inspection-signature-refused': [],
  'inspection-released': [reportFound, tellVisit, keepNotice],
  'inspection-finding-reported': [],
  'inspection-finding-not-reported': [],
  'inspection-finding-closed': [],
  'risk-entered': [],
  'risk-controlled': [],
  'risk-reviewed': [],
  'risk-changed': [],
  'risk-closed': [],
  'risk-shown': [],
  'risk-review-opened': [],
  'risk-review-finished': [proveRisks],
  'risk-review-proved': [],
  'campaign-report-opened': [],
  'campaign-report-saved': [],
  'campaign-report-submitted': [],
  'campaign-report-returned': [tellReport],
  'campaign-report-accepted': [tellReport],
  'campaign-due-set': [],
  'campaign-opening-confirmed': [],
  'brief-sent': [tellBrief],
  'brief-read': [],
  'brief-answered': [tellBrief],
  'report-opened': [],
  'report-saved': [],
  'report-submitted': [tellYearReport],
  'report-returned': [tellYearReport],
  'report-accepted': [tellYearReport],
  'report-reopened': [tellYearReport],
  'report-exempted': [tellYearReport],
  'report-required': [tellYearReport],
  'report-paper-received': [],
  'report-paper-revoked': [tellYearReport],
  'office-contact-set': [],
  'roster-opened': [],
  'roster-placed': [],
  'roster-applied': [],
  'roster-closed': [],
  'roster-gap-told': [],
  'shift-begun': [],
  'shift-present': [],
  'shift-handed-over': [tellRoster],
  'shift-received': [],
  'shift-missed': [],
  'shift-substituted': [tellRoster],
  'shift-swap-asked': [tellRoster],
  'shift-swap-consented': [tellRoster],
  'shift-swap-declined': [tellRoster],
  'shift-swapped': [tellRoster],
  'shift-swap-refused': [tellRoster],
} as const satisfies Record<
  | BriefFactKind
  | CampaignFactKind
  | DocumentFactKind
  | HazardFactKind
  | InspectionFactKind
  | keyof typeof meetingReactions
  | OrderFactKind
  | MandateFactKind
  | ProofFactKind
  | ReportFactKind
  | RiskFactKind
  | RosterFactKind
  | TargetFactKind,
  readonly Reaction[]
>

export type Tally = { kinds: readonly string[]; bring: (asking: Asking, subjects: readonly string[]) => Promise<void> }

/**
 * What is kept as figures, brought up to date once for all facts read together: a figure follows from how things stand now, so the
 * order of the facts is nothing to it. An import of ten thousand proofs is counted in a hundred statements instead of ten thousand.
 */
export const tallies: readonly Tally[] = [
  { kinds: ['proof-given', 'proof-corrected', 'duty-missed'], bring: tallyDuty },
  { kinds: Object.keys(factWords), bring: tallyHazardDays },
  { kinds: ['order-listed', 'order-unlisted'], bring: tallyOfOrders },
]

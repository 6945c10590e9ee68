import type { Actor } from '#foundation/actor.ts'
import { isAdministrator } from '#registry/post/role.ts'
import { reportAllows, type ReportState, type ReportStep, reportSteps } from '#accounts/report/report.ts'
import { sayReport } from '#accounts/report/say-report.ts'

type Asker = Pick<Actor, 'role' | 'unit'>

/** Administrators keep the machine; of everybody else row-level security shows what is theirs. */
export const mayRead = ({ role }: Pick<Asker, 'role'>): boolean => !isAdministrator(role)

export const WRITERS = ['liaison', 'lead-in-charge', 'town-officer', 'school-head', 'school-safety']
export const writesReports = ({ role }: Pick<Asker, 'role'>): boolean => WRITERS.includes(role)
/** A report is written by who answers for the body. */
export const mayWrite = (asker: Asker, of: string): boolean => asker.unit === of && writesReports(asker)

/** The office takes reports in, sends them back, receives the paper and exempts. */
export const mayDecide = ({ role }: Pick<Asker, 'role'>): boolean =>
  role === 'office-director' || role === 'office-staff'

/** The sum of the district is the office's and the leaders' to read; an inspector sees the district for other reasons. */
export const mayReadDistrict = (asker: Pick<Asker, 'role'>): boolean =>
  mayDecide(asker) || asker.role === 'district-leader'

export const isWriting = (step: ReportStep): boolean => step === 'save' || step === 'submit'

type Seen = { unit: string; state: ReportState; paperOn: unknown }
/** Why a step cannot be taken by this post now; the same the server would say. */
export function whyNot(asker: Asker, { unit, state, paperOn }: Seen, step: ReportStep): string | null {
  if (isWriting(step) && !mayWrite(asker, unit)) return sayReport('report-not-yours')
  if (!isWriting(step) && !mayDecide(asker)) return sayReport('report-decision-not-yours')
  if (!reportAllows(state, step)) return sayReport(refusalOf(state, step))
  if (step === 'accept' && paperOn === null) return sayReport('report-paper-missing')
  if (step === 'receivePaper' && paperOn !== null) return sayReport('report-paper-there')
  if (step === 'revokePaper' && paperOn === null) return sayReport('report-paper-not-there')
  return null
}

/** What stands in the way of a step in this state. */
export function refusalOf(state: ReportState, step: ReportStep) {
  if (state === 'exempt') return 'report-exempted' as const
  if (state === 'accepted') return 'report-locked' as const
  if (isWriting(step)) return 'report-handed-in' as const
  if (step === 'exempt') return 'report-begun' as const
  if (step === 'require') return 'report-not-exempt' as const
  if (step === 'reopen') return 'report-not-accepted' as const
  return 'report-not-handed-in' as const
}

export const stepsOf = (asker: Asker, seen: Seen): Record<ReportStep, string | null> =>
  Object.fromEntries(reportSteps.map((step) => [step, whyNot(asker, seen, step)])) as Record<ReportStep, string | null>

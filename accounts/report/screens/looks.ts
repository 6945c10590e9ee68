import type { State } from '#foundation/ui/status.tsx'
import type { ReportState, ReportTime, ReportTrack } from '#accounts/report/report.ts'

export const stateLook: Record<ReportState, State> = {
  owed: 'todo',
  drafting: 'doing',
  'handed-in': 'doing',
  returned: 'soon',
  accepted: 'done',
  exempt: 'unknown',
}
export const trackLook: Record<ReportTrack, State> = {
  none: 'todo',
  electronic: 'doing',
  paper: 'doing',
  both: 'done',
}
export const timeLook: Record<ReportTime, State> = {
  open: 'todo',
  overdue: 'late',
  'on-time': 'done',
  late: 'late',
  exempt: 'unknown',
}

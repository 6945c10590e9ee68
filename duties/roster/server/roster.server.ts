import { serve } from '#foundation/server/verb.ts'
import { rosterContract } from '#duties/roster/roster.contract.ts'
import { rosterWords } from '#duties/roster/roster.words.ts'
import { answerSwap } from '#duties/roster/server/answer-swap.ts'
import { applyPlan } from '#duties/roster/server/apply-plan.ts'
import { appointSubstitute } from '#duties/roster/server/appoint-substitute.ts'
import { askSwap } from '#duties/roster/server/ask-swap.ts'
import { checkIn } from '#duties/roster/server/check-in.ts'
import { closeRoster } from '#duties/roster/server/close-roster.ts'
import { confirmPresence } from '#duties/roster/server/confirm-presence.ts'
import { decideSwap } from '#duties/roster/server/decide-swap.ts'
import { handOver } from '#duties/roster/server/hand-over.ts'
import { myShifts } from '#duties/roster/server/my-shifts.ts'
import { placeRoster } from '#duties/roster/server/place-roster.ts'
import { openRoster } from '#duties/roster/server/open-roster.ts'
import { readFigure, readPresence } from '#duties/roster/server/presence.reads.ts'
import { previewPlan } from '#duties/roster/server/preview-plan.ts'
import { receiveShift } from '#duties/roster/server/receive-shift.ts'
import { listRosters, readRosterMonth, rosterChoices } from '#duties/roster/server/roster.reads.ts'

export const rosterSlice = serve(rosterContract, rosterWords, {
  listRosters,
  rosterChoices,
  readRosterMonth,
  openRoster,
  placeRoster,
  closeRoster,
  previewPlan,
  applyPlan,
  checkIn,
  confirmPresence,
  handOver,
  receiveShift,
  appointSubstitute,
  askSwap,
  answerSwap,
  decideSwap,
  myShifts,
  readPresence,
  readFigure,
})

import { serve } from '#foundation/server/verb.ts'
import { meetingContract } from '#matters/meeting/meeting.contract.ts'
import { meetingWords } from '#matters/meeting/meeting.words.ts'
import { meetingReadsContract } from '#matters/meeting/meeting-reads.contract.ts'
import { resolutionContract } from '#matters/meeting/resolution.contract.ts'
import { answerInvitation, signFor, signInAtMeeting } from '#matters/meeting/server/attend.ts'
import { callMeeting, cancelMeeting, changeMeeting } from '#matters/meeting/server/call.ts'
import { meetingChoices } from '#matters/meeting/server/choices.ts'
import { beginMeeting, finishMeeting } from '#matters/meeting/server/hold.ts'
import { listMeetings, listResolutions, meetingFigures } from '#matters/meeting/server/list.ts'
import { issueMinutes, writeMinutes } from '#matters/meeting/server/minutes.ts'
import { readMeeting } from '#matters/meeting/server/page.ts'
import { readResolution } from '#matters/meeting/server/resolution-page.ts'
import {
  askMoreTime,
  closeResolution,
  grantMoreTime,
  refuseMoreTime,
  reportResolution,
  sendResolutionBack,
  verifyResolution,
} from '#matters/meeting/server/resolution-steps.ts'
import { waitingMeetings } from '#matters/meeting/server/waiting.ts'

export const meetingSlice = serve(meetingContract, meetingWords, {
  callMeeting,
  changeMeeting,
  cancelMeeting,
  answerInvitation,
  beginMeeting,
  signInAtMeeting,
  signFor,
  finishMeeting,
  writeMinutes,
  issueMinutes,
})

export const resolutionSlice = serve(resolutionContract, meetingWords, {
  reportResolution,
  verifyResolution,
  sendResolutionBack,
  askMoreTime,
  grantMoreTime,
  refuseMoreTime,
  closeResolution,
})

export const meetingReadsSlice = serve(meetingReadsContract, meetingWords, {
  listMeetings,
  meetingFigures,
  listResolutions,
  waitingMeetings,
  readMeeting,
  readResolution,
  meetingChoices,
})

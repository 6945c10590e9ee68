import type { Person } from '#apps/server/walk/people.ts'
import type { Place } from '#apps/server/walk/places.ts'

const business = ({ relation }: Person) => relation !== 'nobody' && relation !== 'administrator'
const office = ({ role }: Person) => role === 'office-director' || role === 'office-staff'
/** Whoever acts for a unit that may be invited; whether theirs is, is held in the tests of the slice. */
const answers = ({ role }: Person) =>
  ['liaison', 'lead-in-charge', 'officer', 'town-officer', 'school-head', 'school-safety', 'duty-leader'].includes(role)
const ID = '01890000-0000-7000-8000-000000000000'
const said = '走一遍权限，写几个字的正文'
const on = { meetingId: ID, version: 1 }
const work = { resolutionId: ID, version: 1 }
const called = {
  title: '走一遍权限的会议',
  heldOn: '2017-05-18',
  startsAt: '09:00',
  place: '三楼会议室',
  chair: 'no-such-post',
  topics: [{ title: '走一遍权限的议题' }],
}

/** Who may ask what about joint meetings: the Office calls, holds and judges, units invited answer, sign in and report. */
export const meetingPlaces: Record<string, Place> = {
  listMeetings: { may: business, input: {} },
  meetingFigures: { may: business, input: { year: 2017 } },
  listResolutions: { may: business, input: {} },
  waitingMeetings: { may: business, input: {} },
  meetingChoices: { may: business, input: {} },
  readMeeting: { may: business, input: { meetingId: ID } },
  readResolution: { may: business, input: { resolutionId: ID } },
  callMeeting: { may: office, input: { kind: 'full', units: ['no-such-unit'], ...called } },
  changeMeeting: { may: office, input: { ...on, ...called } },
  cancelMeeting: { may: office, input: { ...on, reason: said } },
  answerInvitation: { may: answers, input: { meetingId: ID, comes: true } },
  beginMeeting: { may: office, input: on },
  signInAtMeeting: { may: answers, input: { meetingId: ID, code: '000000' } },
  signFor: { may: office, input: { ...on, unit: 'zhifa' } },
  finishMeeting: { may: office, input: on },
  writeMinutes: { may: office, input: { ...on, body: said, resolved: [] } },
  issueMinutes: { may: office, input: on },
  reportResolution: { may: answers, input: { ...work, result: said } },
  verifyResolution: { may: office, input: { ...work, finding: said } },
  sendResolutionBack: { may: office, input: { ...work, finding: said, dueOn: '2017-12-29' } },
  askMoreTime: { may: answers, input: { ...work, dueOn: '2017-12-29', reason: said } },
  grantMoreTime: { may: office, input: work },
  refuseMoreTime: { may: office, input: { ...work, reason: said } },
  closeResolution: { may: office, input: work },
}

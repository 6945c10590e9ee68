import type { Person } from '#apps/server/walk/people.ts'
import type { Place } from '#apps/server/walk/places.ts'

const signedIn = ({ relation }: Person) => relation !== 'nobody'
const business = (who: Person) => signedIn(who) && who.relation !== 'administrator'
const ID = '01890000-0000-7000-8000-000000000000'
const shift = { shiftId: ID, noPlace: '手机不能定位' }
const plan = {
  rosterId: ID,
  pattern: { lines: [{ weekdays: [1], from: '07:00', to: '19:00', posts: ['S03-guard'] }] },
  from: '2017-05-11',
  to: '2017-05-12',
}

/**
 * Who may ask what about rosters: a school opens its own, and the post on duty stands the shift. Of one particular roster or
 * shift nobody hears more than that there is none; who may take which step of it is held by the tests of the slice.
 */
export const rosterPlaces: Record<string, Place> = {
  listRosters: { may: business, input: {} },
  rosterChoices: { may: business, input: {} },
  myShifts: { may: business, input: {} },
  readPresence: { may: business, input: {} },
  readFigure: { may: business, input: { figure: 'on-time' } },
  readRosterMonth: { may: signedIn, input: { rosterId: ID, month: '2017-05' } },
  openRoster: {
    may: ({ login }) => ['s03-head', 's03-safety'].includes(login),
    input: {
      kind: 'guard',
      name: '门卫室值守',
      school: 'S03',
      place: '正门门卫室',
      windows: [{ name: '全天', from: '00:00', to: '24:00' }],
    },
  },
  placeRoster: { may: signedIn, input: { rosterId: ID, lat: 28.7131, lng: 115.9454 } },
  closeRoster: { may: signedIn, input: { rosterId: ID, day: '2017-06-01', reason: '合并到一张表' } },
  previewPlan: { may: signedIn, input: plan },
  applyPlan: { may: signedIn, input: { ...plan, fingerprint: 'none' } },
  checkIn: { may: signedIn, input: shift },
  confirmPresence: { may: signedIn, input: shift },
  handOver: { may: signedIn, input: { ...shift, equipmentComplete: true } },
  receiveShift: { may: signedIn, input: { shiftId: ID } },
  appointSubstitute: { may: signedIn, input: { shiftId: ID, post: 'S03-duty-leader', reason: '门卫请假' } },
  askSwap: { may: signedIn, input: { shiftId: ID, other: ID, reason: '当天培训' } },
  answerSwap: { may: signedIn, input: { swapId: ID, agree: true } },
  decideSwap: { may: signedIn, input: { swapId: ID, approve: true } },
}

import type { Person } from '#apps/server/walk/people.ts'
import type { Place } from '#apps/server/walk/places.ts'

const business = ({ relation }: Person) => relation !== 'nobody' && relation !== 'administrator'
const office = ({ role }: Person) => role === 'office-director' || role === 'office-staff'
/** Whoever acts for the unit an order is for; whether it is theirs is held in the tests of the slice. */
const answers = ({ role }: Person) =>
  ['liaison', 'lead-in-charge', 'officer', 'town-officer', 'school-head', 'school-safety', 'duty-leader'].includes(role)
const ID = '01890000-0000-7000-8000-000000000000'
const on = { orderId: ID, version: 1 }
const said = '走一遍权限，写几个字'

/** Who may ask what about supervision orders: the Office issues and judges, the unit signs and answers, all business sees. */
export const orderPlaces: Record<string, Place> = {
  listOrders: { may: business, input: {} },
  countOrders: { may: business, input: {} },
  waitingOrders: { may: business, input: {} },
  readOrder: { may: business, input: { orderId: ID } },
  orderChoices: { may: business, input: {} },
  exportOrders: { may: business, input: {} },
  issueOrder: {
    may: office,
    input: { matter: said, basis: 'no-such-clause', lead: 'no-such-unit', demand: said, dueOn: '2017-12-29' },
  },
  issueDraft: { may: office, input: on },
  dropDraft: { may: office, input: { ...on, reason: said } },
  signOrder: { may: answers, input: on },
  replyToOrder: { may: answers, input: { ...on, reply: said } },
  verifyOrder: { may: office, input: { ...on, finding: said } },
  sendOrderBack: { may: office, input: { ...on, finding: said, dueOn: '2017-12-29' } },
  followOrder: { may: office, input: { ...on, demand: said, dueOn: '2017-12-29', leader: 'no-such-post' } },
  listOrder: { may: office, input: { ...on, leader: 'no-such-post', plan: said } },
  unlistOrder: { may: office, input: { ...on, note: said } },
  interviewForOrder: {
    may: office,
    input: { ...on, heldOn: '2017-05-01', post: 'no-such-post', notes: said, result: said },
  },
  closeOrder: { may: office, input: on },
}

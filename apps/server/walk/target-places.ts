import type { Person } from '#apps/server/walk/people.ts'
import type { Place } from '#apps/server/walk/places.ts'

const business = ({ relation }: Person) => relation !== 'nobody' && relation !== 'administrator'
const roles =
  (...some: string[]) =>
  ({ role }: Person) =>
    some.includes(role)
const office = roles('office-director', 'office-staff')
const group = roles('district-leader', 'office-director')
const keeps = roles('district-leader', 'office-director', 'office-staff')
/** Whoever acts for a unit; whether it leads or assists is held in the tests of the slice. */
const works = roles('liaison', 'lead-in-charge', 'officer', 'town-officer')
const sweeps = (who: Person) => office(who) || works(who)
const looks = roles('office-director', 'office-staff', 'inspector', 'town-officer')
const ID = '01890000-0000-7000-8000-000000000000'
const on = { targetId: ID, version: 1 }
const said = '走一遍权限，写几个字'
const plan = { lead: 'zhifa', assists: ['shijian'], leader: 'no-such-post', measures: [said] }

/** Who may ask what about key targets: the Office proposes and looks, the leading group decides, the units report. */
export const targetPlaces: Record<string, Place> = {
  listTargets: { may: business, input: {} },
  countTargets: { may: business, input: {} },
  readTarget: { may: business, input: { targetId: ID } },
  targetChoices: { may: business, input: {} },
  exportTargets: { may: business, input: {} },
  listSurveys: { may: business, input: { year: 2016 } },
  proposedTargets: { may: keeps, input: {} },
  enterSurvey: {
    may: sweeps,
    input: { school: 'no-such', category: 'no-such', problem: said, foundOn: '2016-12-05', treated: false },
  },
  proposeTarget: {
    may: office,
    input: { year: 2017, school: 'no-such', category: 'no-such', problem: said, grounds: said },
  },
  confirmTarget: { may: group, input: on },
  declineTarget: { may: group, input: { ...on, reason: said } },
  planTarget: { may: office, input: { ...on, ...plan, milestones: [{ what: said, dueOn: '2017-12-29' }] } },
  reportProgress: { may: works, input: { ...on, words: said } },
  reachMilestone: { may: works, input: { ...on, seq: 1, reachedOn: '2017-05-01', note: said } },
  submitTarget: { may: works, input: { ...on, result: said } },
  lookBackAtTarget: { may: looks, input: { ...on, held: true, words: said } },
  acceptTarget: { may: office, input: { ...on, finding: said } },
  sendTargetBack: { may: office, input: { ...on, finding: said } },
  delistTarget: { may: group, input: { ...on, reason: said } },
  keepTarget: { may: group, input: { ...on, reason: said, what: said, dueOn: '2017-12-29' } },
}

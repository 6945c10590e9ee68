import type { Person } from '#apps/server/walk/people.ts'
import type { Place } from '#apps/server/walk/places.ts'

const signedIn = ({ relation }: Person) => relation !== 'nobody'
const business = (who: Person) => signedIn(who) && who.relation !== 'administrator'
const office = ({ role }: Person) => role === 'office-director' || role === 'office-staff'
const atSchool = ({ login }: Person) => login.startsWith('s03-')
const ID = '01890000-0000-7000-8000-000000000000'
const SPAN = { from: '2017-05-10', to: '2017-05-10' }

/**
 * Who may ask what about duties: a duty is given by the posts the programme names, for their own school; the office lets somebody
 * off; a school places its own points. What a list shows of others is held against the policies in the tests of the slice.
 */
export const dutyPlaces: Record<string, Place> = {
  today: { may: signedIn, input: {} },
  giveProof: {
    may: atSchool,
    input: { duty: 'gate-peak', subject: 'S03', period: '2017-05-10', slot: 'morning', placeReason: '门口没有信号' },
  },
  countersignProof: { may: signedIn, input: { proofId: ID } },
  proof: { may: signedIn, input: { proofId: ID } },
  proofPage: { may: signedIn, input: { proofId: ID } },
  proofForm: { may: atSchool, input: { duty: 'gate-peak', subject: 'S03', period: '2017-05-10', slot: 'morning' } },
  listProofs: { may: business, input: SPAN },
  listExemptions: { may: business, input: {} },
  exemptionChoices: { may: office, input: {} },
  proofs: { may: signedIn, input: { subject: 'S03', ...SPAN } },
  grantExemption: {
    may: office,
    input: {
      duty: 'gate-peak',
      subject: 'S03',
      fromDay: '2017-05-10',
      toDay: '2017-05-12',
      reason: '校舍加固期间停课',
    },
  },
  endExemption: { may: office, input: { exemptionId: ID } },
  patrolPoints: { may: signedIn, input: { school: 'S03' } },
  savePatrolPoint: {
    may: ({ role }) => ['school-head', 'school-safety'].includes(role),
    input: { id: ID, name: '食堂后门' },
  },
  closePatrolPoint: { may: ({ role }) => ['school-head', 'school-safety'].includes(role), input: { pointId: ID } },
  readCoverage: { may: business, input: SPAN },
  readCoverageCell: { may: business, input: { subject: 'S03', duty: 'gate-peak', ...SPAN } },
  readCoverageNames: { may: business, input: SPAN },
  readCoveragePeriods: { may: business, input: {} },
  readBurden: { may: business, input: {} },
  readDutyFigures: { may: business, input: SPAN },
}

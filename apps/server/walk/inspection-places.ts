import type { Person } from '#apps/server/walk/people.ts'
import type { Place } from '#apps/server/walk/places.ts'

const business = ({ relation }: Person) => relation !== 'nobody' && relation !== 'administrator'
const office = ({ role }: Person) => role === 'office-director' || role === 'office-staff'
const acts = (who: Person) => office(who) || ['inspector', 'officer', 'liaison', 'lead-in-charge'].includes(who.role)
/** The programme has police and education inspect, and the office oversee: of these posts here only the police's inspector. */
const plans = (who: Person) => office(who) || who.login === 'gongan-inspector'
const oversees = (who: Person) => plans(who) || who.role === 'district-leader'
const ID = '01890000-0000-7000-8000-000000000000'
const step: Place = { may: acts, input: { planId: ID, visitId: ID, version: 1 } }

/**
 * Who may ask what about inspections. Which visits and plans each is shown, and who of those who act may take a step on
 * one, is held against the policies in the tests of the slice.
 */
export const inspectionPlaces: Record<string, Place> = {
  listPlans: { may: business, input: {} },
  readPlan: { may: business, input: { planId: ID } },
  planChoices: { may: plans, input: {} },
  listVisits: { may: business, input: {} },
  readVisit: { may: business, input: { visitId: ID } },
  inspectionCoverage: { may: oversees, input: { from: '2017-01-01', to: '2017-12-31' } },
  planInspection: {
    may: plans,
    input: {
      title: '走一遍权限的检查',
      clause: '5.38',
      checklist: 'no-such-list',
      openness: 'open',
      coverage: 'sample',
      schedule: 'scheduled',
      startsOn: '2017-05-10',
      endsOn: '2017-05-31',
      sample: 1,
      pool: ['gongan-inspector', 'jkt-inspector'],
    },
  },
  drawInspection: step,
  cancelPlan: { ...step, input: { ...step.input, reason: '计划有变' } },
  recuseFromInspection: { ...step, input: { ...step.input, target: 'S03', reason: '子女在该校就读' } },
  setVisitDay: { ...step, input: { ...step.input, day: '2017-05-12' } },
  joinVisit: { ...step, input: { ...step.input, into: ID } },
  cancelVisit: { ...step, input: { ...step.input, reason: '学校停课' } },
  startVisit: step,
  recordVisit: { ...step, input: { ...step.input, answers: {} } },
  signVisit: step,
  signForInspected: { ...step, input: { ...step.input, refused: '负责人外出' } },
  releaseVisit: step,
}

import type { Person } from '#apps/server/walk/people.ts'
import type { Place } from '#apps/server/walk/places.ts'

const business = ({ relation }: Person) => relation !== 'nobody' && relation !== 'administrator'
/** A school keeps its own register; whoever stands at its gate may say that a risk has shown itself. */
const keeps = ({ role }: Person) => role === 'school-head' || role === 'school-safety'
const shows = (who: Person) => keeps(who) || who.role === 'duty-leader' || who.role === 'guard'
const ID = '01890000-0000-7000-8000-000000000000'
const onRisk = { riskId: ID, version: 1 }

/** Who may ask what about risks. Whose register each is shown is held against the policies in the tests of the slice. */
export const riskPlaces: Record<string, Place> = {
  listRisks: { may: business, input: {} },
  countRisks: { may: business, input: {} },
  readRisk: { may: business, input: { riskId: ID } },
  riskChoices: { may: business, input: {} },
  exportRisks: { may: business, input: {} },
  listTermReviews: { may: business, input: {} },
  readTermReview: { may: business, input: { reviewId: ID } },
  enterRisk: {
    may: keeps,
    input: {
      kind: 'no-such-kind',
      title: '走一遍权限的风险',
      spot: '操场',
      likelihood: 1,
      consequence: 1,
      measures: '每周查看一次',
      responsible: 'no-such-post',
    },
  },
  controlRisk: { may: keeps, input: { ...onRisk, note: '措施已落实' } },
  reviewRisk: { may: keeps, input: { ...onRisk, note: '措施仍在' } },
  closeRisk: { may: keeps, input: { ...onRisk, reason: '设施已经拆除' } },
  reportRisk: { may: shows, input: onRisk },
  openTermReview: { may: keeps, input: {} },
  finishTermReview: { may: keeps, input: { reviewId: ID } },
}

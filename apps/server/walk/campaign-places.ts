import type { Person } from '#apps/server/walk/people.ts'
import type { Place } from '#apps/server/walk/places.ts'

const business = ({ relation }: Person) => relation !== 'nobody' && relation !== 'administrator'
const office = ({ role }: Person) => role === 'office-director' || role === 'office-staff'
const CAMPAIGN = { campaign: 'preopen-spring-2017' }
const ON = { ...CAMPAIGN, unit: 'S03', version: 0 }
const TEXT = { situation: '已逐项自查', problems: '无未整改问题', plans: '继续巡查' }

/** A school writes its own report and its head signs; the office decides. What each sees is held in the tests of the slice. */
export const campaignPlaces: Record<string, Place> = {
  readCampaigns: { may: business, input: {} },
  readCampaign: { may: business, input: CAMPAIGN },
  readCampaignReports: { may: business, input: CAMPAIGN },
  readCampaignReport: { may: business, input: { ...CAMPAIGN, unit: 'S03' } },
  saveCampaignReport: { may: ({ login }) => ['s03-head', 's03-safety'].includes(login), input: { ...ON, ...TEXT } },
  submitCampaignReport: { may: ({ login }) => ['s03-head', 's03-safety'].includes(login), input: { ...ON, ...TEXT } },
  returnCampaignReport: { may: office, input: { ...ON, reason: '请补充数字' } },
  acceptCampaignReport: { may: office, input: ON },
  setCampaignDue: { may: office, input: { ...CAMPAIGN, dueOn: '2017-03-31', reason: '要点印发较晚' } },
  readOpenings: { may: business, input: CAMPAIGN },
  confirmOpening: { may: ({ login }) => login === 's03-head', input: { ...CAMPAIGN, school: 'S03' } },
}

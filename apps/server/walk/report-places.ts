import type { Person } from '#apps/server/walk/people.ts'
import type { Place } from '#apps/server/walk/places.ts'

const business = ({ relation }: Person) => relation !== 'nobody' && relation !== 'administrator'
const office = ({ role }: Person) => role === 'office-director' || role === 'office-staff'
/** Whoever writes for some body; whether for this one is held in the tests of the slice. */
const writes = ({ role }: Person) =>
  ['liaison', 'lead-in-charge', 'town-officer', 'school-head', 'school-safety'].includes(role)
/** Whoever acts for a unit or school. */
const tells = (who: Person) => writes(who) || ['officer', 'inspector', 'duty-leader'].includes(who.role)
const district = ({ role }: Person) => ['office-director', 'office-staff', 'district-leader'].includes(role)
const ID = '01890000-0000-7000-8000-000000000000'
const on = { reportId: ID, version: 1 }
const said = '走一遍权限，写几个字'
const text = { problems: [{ what: said }], plans: [{ what: said }] }

/** A body writes its own, which row-level security knows; the office takes in. What each sees is held in the tests of the slice. */
export const reportPlaces: Record<string, Place> = {
  listReports: { may: business, input: {} },
  countReports: { may: business, input: {} },
  exportReports: { may: business, input: {} },
  readReport: { may: business, input: { reportId: ID } },
  readReportRows: { may: business, input: { reportId: ID, figure: 'h.found' } },
  saveReport: { may: writes, input: { ...on, text } },
  submitReport: { may: writes, input: { ...on, text } },
  returnReport: { may: office, input: { ...on, reason: said } },
  acceptReport: { may: office, input: on },
  reopenReport: { may: office, input: { ...on, reason: said } },
  exemptReport: { may: office, input: { ...on, reason: said } },
  requireReport: { may: office, input: on },
  receivePaper: { may: office, input: { ...on, receivedOn: '2017-05-09' } },
  revokePaper: { may: office, input: { ...on, reason: said } },
  readDistrictReport: { may: district, input: { code: 'half-year-2017' } },
  exportDistrictReport: { may: district, input: { code: 'half-year-2017', format: 'docx' } },
  listBriefs: { may: business, input: {} },
  readBrief: { may: business, input: { briefId: ID } },
  sendBrief: { may: tells, input: { title: said, body: said } },
  markBriefRead: { may: office, input: { briefId: ID, version: 1 } },
  answerBrief: { may: office, input: { briefId: ID, version: 1, answer: said } },
  setOfficeContact: {
    may: office,
    input: { post: '办公室专干', phone: '000-0000000', mail: '', fax: '', address: '' },
  },
}

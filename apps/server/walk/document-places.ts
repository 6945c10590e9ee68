import type { Person } from '#apps/server/walk/people.ts'
import type { Place } from '#apps/server/walk/places.ts'

const business = ({ relation }: Person) => relation !== 'nobody' && relation !== 'administrator'
const office = ({ role }: Person) => role === 'office-director' || role === 'office-staff'
const director = ({ role }: Person) => role === 'office-director'
/** Whoever acts for a unit; whether it was sent to theirs is held in the tests of the slice. */
const signs = ({ role }: Person) =>
  ['liaison', 'lead-in-charge', 'officer', 'town-officer', 'school-head', 'school-safety', 'duty-leader'].includes(role)
const documentId = '01890000-0000-7000-8000-000000000000'
const on = { documentId, version: 1 }
const reason = '走一遍权限，写几个字'
const text = { title: reason, addressees: '', body: reason, attachments: [], note: '', copies: '', toWhom: [] }

/** Who may ask what about official documents: the Office writes, its director issues, a unit signs for its own, all see what was sent. */
export const documentPlaces: Record<string, Place> = {
  listDocuments: { may: business, input: {} },
  countDocuments: { may: business, input: {} },
  readDocument: { may: business, input: { documentId } },
  listReceipts: { may: business, input: { documentId } },
  readFigure: { may: business, input: { documentId, code: 'found' } },
  documentChoices: { may: business, input: {} },
  documentPdf: { may: business, input: { documentId } },
  documentPages: { may: business, input: { documentId } },
  documentDocx: { may: business, input: { documentId } },
  writeDocument: { may: office, input: { template: 'no-such-template' } },
  saveDocument: { may: office, input: { ...on, ...text } },
  reviewDocument: { may: office, input: on },
  sendDocumentBack: { may: office, input: { ...on, reason } },
  issueDocument: { may: director, input: on },
  dropDocument: { may: office, input: { ...on, reason } },
  recallDocument: { may: director, input: { ...on, reason } },
  receiveDocument: { may: signs, input: { documentId } },
}

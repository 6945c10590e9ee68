import { defencesPlaces } from '#apps/server/walk/defences-places.ts'
import { campaignPlaces } from '#apps/server/walk/campaign-places.ts'
import { documentPlaces } from '#apps/server/walk/document-places.ts'
import { dutyPlaces } from '#apps/server/walk/duty-places.ts'
import { inspectionPlaces } from '#apps/server/walk/inspection-places.ts'
import { mandatePlaces } from '#apps/server/walk/mandate-places.ts'
import { meetingPlaces } from '#apps/server/walk/meeting-places.ts'
import { orderPlaces } from '#apps/server/walk/order-places.ts'
import { reportPlaces } from '#apps/server/walk/report-places.ts'
import { targetPlaces } from '#apps/server/walk/target-places.ts'
import { rosterPlaces } from '#apps/server/walk/roster-places.ts'
import { riskPlaces } from '#apps/server/walk/risk-places.ts'
import { type Person, sees } from '#apps/server/walk/people.ts'

const signedIn = ({ relation }: Person) => relation !== 'nobody'
const business = (who: Person) => signedIn(who) && who.relation !== 'administrator'
const keeps = ({ role }: Person) => ['office-director', 'office-staff', 'system-admin'].includes(role)
const works = ({ role }: Person) => !['district-leader', 'system-admin', 'security-admin', 'auditor', ''].includes(role)
/** A school keeps its own entry, a town may add what lies around the schools of its territory. */
const ownSchool = (who: Person) => keeps(who) || ['s03-head', 's03-safety'].includes(who.login)
const aroundSchool = (who: Person) => ownSchool(who) || who.relation === 'parent'
/** The office, and whoever acts for a unit that may lead. */
const corrects = ({ role }: Person) =>
  [
    'office-director',
    'office-staff',
    'liaison',
    'lead-in-charge',
    'officer',
    'town-officer',
    'school-head',
    'school-safety',
    'duty-leader',
  ].includes(role)
const ID = '01890000-0000-7000-8000-000000000000'

export type Place = {
  may: (who: Person) => boolean
  /** What is sent: right in form, so that only the right to ask is in question. */
  input: Record<string, unknown>
  /** To whom nothing may be shown even though asking is allowed: refused, or an answer without the hazard. */
  hides?: (who: Person) => boolean
}

const everybody: Place = { may: () => true, input: {} }
const members: Place = { may: signedIn, input: {} }
const hidden: Place = { may: signedIn, input: {}, hides: (who) => !sees(who) }

/**
 * Who may ask what, beside the steps of a hazard, written from the design: the registry is known to all in the district and
 * kept by the office; accounts belong to the administrators; the district's business to those in it and never to them.
 */
export const places: Record<string, Place> = {
  signIn: { may: () => true, input: { login: 'nobody-here', password: 'Wrong-pass-1' } },
  firstVisit: everybody,
  firstAdministrator: {
    may: () => true,
    input: {
      district: '360111',
      districtName: '青山湖区',
      unitName: '办公室',
      login: 'first',
      password: 'Long-enough-1',
    },
  },
  demoAccounts: everybody,
  demoSignIn: { may: () => true, input: { login: 'nobody-here' } },
  readClock: everybody,
  signOut: { may: signedIn, input: {} },
  whoAmI: members,
  changePassword: { may: signedIn, input: { current: 'Wrong-pass-1', next: 'Another-pass-1' } },
  listAccounts: { may: ({ role }) => ['system-admin', 'security-admin'].includes(role), input: {} },
  openAccount: {
    may: ({ role }) => role === 'system-admin',
    input: { person: 'p-none', login: 'someone', temporary: 'Temporary-1' },
  },
  resetPassword: {
    may: ({ role }) => role === 'security-admin',
    input: { person: 'p-none', temporary: 'Temporary-1' },
  },
  unlockAccount: { may: ({ role }) => role === 'security-admin', input: { person: 'p-none' } },
  disableAccount: { may: ({ role }) => role === 'security-admin', input: { person: 'p-none', reason: '离任停用' } },
  enableAccount: { may: ({ role }) => role === 'security-admin', input: { person: 'p-none', reason: '恢复使用' } },
  unitTree: members,
  unitCard: { may: signedIn, input: { unit: 'zhifa' } },
  unitGaps: members,
  openUnit: {
    may: keeps,
    input: { id: 'x-unit', kind: 'member', name: '试验单位', short: '试验', from: '2017-05-10', parent: 'no-such' },
  },
  renameUnit: {
    may: keeps,
    input: { unit: 'no-such', name: '新名称', short: '新名', from: '2017-06-01', reason: '机构改革' },
  },
  splitUnit: {
    may: keeps,
    input: {
      unit: 'no-such',
      day: '2017-06-01',
      reason: '机构改革',
      into: [
        { id: 'aa', name: '甲单位', short: '甲' },
        { id: 'bb', name: '乙单位', short: '乙' },
      ],
    },
  },
  mergeUnits: {
    may: keeps,
    input: {
      units: ['no-such', 'no-such-2'],
      day: '2017-06-01',
      reason: '机构改革',
      into: { id: 'cc', name: '丙单位', short: '丙' },
    },
  },
  closeUnit: { may: keeps, input: { unit: 'no-such', day: '2017-06-01', reason: '机构改革' } },
  postsOn: members,
  openPost: { may: keeps, input: { unit: 'no-such', role: 'liaison', title: '联络员', from: '2017-05-10' } },
  callList: members,
  roster: { may: signedIn, input: { roster: 'group' } },
  revealPhone: { may: business, input: { person: 'p-none', reason: '核实联系方式' } },
  appoint: {
    may: keeps,
    input: { post: 'no-such', label: '联络员', from: '2017-05-10', reason: '人事变动', phone: '13800000000' },
  },
  endHolding: { may: keeps, input: { post: 'no-such', person: 'p-none', until: '2017-05-10', reason: '人事变动' } },
  confirmContact: { may: keeps, input: { person: 'p-none', phone: '07918888888' } },
  rosterChanges: members,
  decideRosterChange: { may: keeps, input: { change: ID, approve: true } },
  schoolList: members,
  schoolCard: { may: signedIn, input: { school: 'S03' } },
  readProgramme: { may: business, input: {} },
  readClause: { may: business, input: { clauseId: '0.8' } },
  todayCounts: { may: business, input: {} },
  readOverview: { may: business, input: {} },
  readIndicators: { may: business, input: {} },
  splitIndicators: { may: business, input: { by: 'school' } },
  listIndicatorRows: { may: business, input: { code: 'found' } },
  listSchoolFiles: { may: business, input: {} },
  listPlaces: { may: business, input: { from: '2017-05-01', to: '2017-05-10' } },
  readPlaces: { may: business, input: { school: 'S03', from: '2017-05-01', to: '2017-05-10' } },
  placeLooks: { may: business, input: { school: 'S03', place: '正门', from: '2017-05-01', to: '2017-05-10' } },
  readSchoolFile: { may: business, input: { school: 'S03' } },
  listNotices: members,
  readNotices: { may: signedIn, input: { until: '2017-05-01T00:00:00+08:00' } },
  moveClock: { may: signedIn, input: { to: '2017-05-10T08:00:00+08:00' } },
  previewImport: { may: keeps, input: { file: '0'.repeat(64), mapping: 'units', whole: false } },
  applyImport: {
    may: keeps,
    input: { file: '0'.repeat(64), mapping: 'units', whole: false, fingerprint: 'none', reason: '年度更新' },
  },
  exportRegistry: { may: signedIn, input: { kind: 'schools', format: 'csv' } },
  hazardChoices: members,
  dispatchTally: members,
  fieldKit: members,
  myReports: members,
  listPrecedents: members,
  readInbox: members,
  listHazards: { ...hidden, input: { view: 'all' } },
  countHazards: { ...members, input: { view: 'all' } },
  // What is in the file is held against the list by the tests of the export.
  exportLedger: { ...members, input: { view: 'all' } },
  readHazard: { ...hidden },
  findCandidates: { ...hidden },
  suggestAssignment: { ...hidden },
  openFile: { ...hidden },
  // Nobody steps into a post somebody else holds.
  switchPost: { may: () => false, input: { post: 'jkt-lead-in-charge' } },
  reportHazard: {
    may: works,
    input: { school: 'S03', spot: '正门', detail: 'tanfan', title: '走一遍权限时看到的摊点', channel: 'patrol' },
  },
  proposeRosterChange: {
    may: (who) => keeps(who) || who.relation === 'lead',
    input: { post: 'zhifa-liaison', label: '联络员', effectiveOn: '2017-05-11', reason: '人事变动' },
  },
  changeSchool: { may: ownSchool, input: { school: 'S03', students: 2150 } },
  savePlace: { may: ownSchool, input: { school: 'S03', id: ID, kind: 'gate', name: '侧门' } },
  closePlace: { may: ownSchool, input: { school: 'S03', place: ID } },
  saveNeighbour: { may: aroundSchool, input: { school: 'S03', id: ID, kind: 'shop', name: '文具店' } },
  closeNeighbour: { may: aroundSchool, input: { school: 'S03', neighbour: ID, reason: '已关停' } },
  previewLedgerImport: { may: corrects, input: { fileId: '0'.repeat(64) } },
  ...defencesPlaces,
  ...campaignPlaces,
  ...dutyPlaces,
  ...inspectionPlaces,
  ...reportPlaces,
  ...rosterPlaces,
  ...riskPlaces,
  ...documentPlaces,
  ...orderPlaces,
  ...mandatePlaces,
  ...targetPlaces,
  ...meetingPlaces,
  applyLedgerImport: { may: corrects, input: { fileId: '0'.repeat(64), rows: [{ row: 4, version: 1 }] } },
}

/** How somebody stands to the one hazard the walk looks at: at S03 in 塘山镇, led by zhifa, assisted by shijian, reported by s03-guard. */
export type Relation =
  | 'district'
  | 'lead'
  | 'assist'
  | 'own'
  | 'reporter'
  | 'parent'
  | 'other'
  | 'administrator'
  | 'nobody'
export type Person = { login: string; role: string; relation: Relation }

/** One of every kind of post, and for those that have a unit: the own one, another one and the one above. */
export const people: readonly Person[] = [
  { login: 'office-director', role: 'office-director', relation: 'district' },
  { login: 'office-staff', role: 'office-staff', relation: 'district' },
  { login: 'district-leader', role: 'district-leader', relation: 'district' },
  { login: 'gongan-inspector', role: 'inspector', relation: 'district' },
  { login: 'zhifa-liaison', role: 'liaison', relation: 'lead' },
  { login: 'zhifa-leader', role: 'lead-in-charge', relation: 'lead' },
  { login: 'zhifa-officer', role: 'officer', relation: 'lead' },
  { login: 'shijian-liaison', role: 'liaison', relation: 'assist' },
  { login: 'wenguang-liaison', role: 'liaison', relation: 'other' },
  { login: 'wenguang-leader', role: 'lead-in-charge', relation: 'other' },
  { login: 'tangshan-staff', role: 'town-officer', relation: 'parent' },
  { login: 'tangshan-liaison', role: 'liaison', relation: 'parent' },
  { login: 'hufang-staff', role: 'town-officer', relation: 'other' },
  { login: 's03-head', role: 'school-head', relation: 'own' },
  { login: 's03-safety', role: 'school-safety', relation: 'own' },
  { login: 's03-duty', role: 'duty-leader', relation: 'own' },
  { login: 's03-guard', role: 'guard', relation: 'reporter' },
  { login: 's04-head', role: 'school-head', relation: 'other' },
  { login: 's04-guard', role: 'guard', relation: 'other' },
  { login: 'sifa-mediator', role: 'mediator', relation: 'other' },
  { login: 'system-admin', role: 'system-admin', relation: 'administrator' },
  { login: 'security-admin', role: 'security-admin', relation: 'administrator' },
  { login: 'auditor', role: 'auditor', relation: 'administrator' },
  { login: '', role: '', relation: 'nobody' },
]

/** Own unit, own territory, lead or assisting, the reporter; the office and above the whole district. Nobody else. */
export const sees = ({ relation }: Person): boolean => !['other', 'administrator', 'nobody'].includes(relation)

/** Steps from before anybody is asked to fix it: who will lead and assist does not know of it yet. */
const BEFORE_ASSIGNED = new Set([
  'verifyHazard',
  'gradeHazard',
  'assignHazard',
  'dispatchHazard',
  'fixHazardOnSpot',
  'withdrawHazard',
  'proposeVoid',
  'decideVoid',
  'mergeHazard',
  'unmergeHazard',
  'linkRebound',
])
export const seesAt = (step: string, who: Person): boolean =>
  sees(who) && !(BEFORE_ASSIGNED.has(step) && (who.relation === 'lead' || who.relation === 'assist'))

const office = (who: Person) => who.role === 'office-director' || who.role === 'office-staff'
const actsFor = (relation: Relation) => (who: Person) =>
  who.relation === relation && !['guard', 'mediator'].includes(who.role)
const lead = actsFor('lead')
const assist = actsFor('assist')
const school = (who: Person) => who.relation === 'own'
const reporter = (who: Person) => who.login === 's03-guard'
/** Whoever inspects, oversees or polices, and has no hand in the fix. */
const checker = (who: Person) =>
  sees(who) &&
  who.relation !== 'lead' &&
  who.relation !== 'assist' &&
  (office(who) || ['inspector', 'town-officer', 'officer', 'liaison'].includes(who.role))
const any =
  (...some: ((who: Person) => boolean)[]) =>
  (who: Person) =>
    some.some((one) => one(who))

/** Who may take which step of this hazard, written from the design and not from the code. */
export const mayStep: Record<string, (who: Person) => boolean> = {
  verifyHazard: any(office, school),
  gradeHazard: any(office, school),
  // To another unit only the office assigns; a school assigns its own to itself.
  assignHazard: office,
  dispatchHazard: office,
  recallHazard: office,
  addUnitsToHazard: office,
  acceptHazard: lead,
  contestHazard: any(lead, assist),
  ruleOnHazard: office,
  planHazard: lead,
  takeTemporaryMeasure: lead,
  reportHazardDone: lead,
  fixHazardOnSpot: any(office, school, reporter),
  requestExtension: lead,
  decideExtension: office,
  reinspectHazard: checker,
  sendHazardBack: any(office, checker),
  strikeOffHazard: office,
  lookBackAtHazard: checker,
  withdrawHazard: reporter,
  proposeVoid: any(office, school),
  decideVoid: office,
  mergeHazard: office,
  unmergeHazard: office,
  linkRebound: office,
  attachToHazard: (who) => sees(who) && who.role !== 'district-leader',
  commentOnHazard: (who) => sees(who) && who.role !== 'district-leader',
}

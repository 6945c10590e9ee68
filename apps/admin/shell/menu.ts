import { isAdministrator, type Role } from '#registry/post/role.ts'

export type MenuWord = {
  words: string
  path: string
  /** Where this post arrives after signing in; the first word unless one is marked. */ landing?: true
}

const inbox = { words: '我的待办', path: '/inbox' }
const programme = { words: '工作要点', path: '/programme' }
const triage = { words: '交办台', path: '/triage' }
const ledger = { words: '台账', path: '/ledger' }
const schools = { words: '学校', path: '/schools' }
const inspections = { words: '检查', path: '/inspections' }
const meetings = { words: '督办会议', path: '/meetings' }
const documents = { words: '文书', path: '/documents' }
const returns = { words: '报送', path: '/returns' }
const overview = { words: '总览', path: '/overview' }
const majors = { words: '重大隐患', path: '/majors' }
const campaigns = { words: '重点整治对象', path: '/campaigns' }
const disputes = { words: '调解卷宗', path: '/disputes' }
const shifts = { words: '执法勤务', path: '/rosters' }
const coverage = { words: '完成情况', path: '/coverage' }
const presence = { words: '谁在岗', path: '/presence' }

const office: MenuWord[] = [
  inbox,
  { ...programme, landing: true },
  triage,
  ledger,
  schools,
  coverage,
  presence,
  inspections,
  meetings,
  documents,
  returns,
  overview,
]
const member: MenuWord[] = [
  inbox,
  { words: '本单位条款', path: '/clauses' },
  ledger,
  coverage,
  shifts,
  inspections,
  schools,
  returns,
]
const town: MenuWord[] = [inbox, { ...schools, words: '属地学校' }, coverage, presence, ledger, inspections, returns]
const school: MenuWord[] = [
  inbox,
  { ...ledger, words: '本校隐患' },
  { words: '职责', path: '/duties' },
  coverage,
  { words: '值班', path: '/rosters' },
  { words: '一校一档', path: '/school' },
  inspections,
  returns,
]
const leader: MenuWord[] = [overview, majors, campaigns, programme, ledger, schools, coverage, presence, inspections]
const mediation: MenuWord[] = [inbox, disputes]
const systemAdmin: MenuWord[] = [
  { words: '单位和岗位', path: '/posts' },
  { words: '开账号', path: '/accounts' },
  { words: '运行情况', path: '/health' },
]
const securityAdmin: MenuWord[] = [{ words: '账号安全', path: '/accounts' }]
const auditor: MenuWord[] = [{ words: '操作记录', path: '/audit' }]

const byRole: Partial<Record<Role, readonly MenuWord[]>> = {
  'office-director': office,
  'office-staff': office,
  'district-leader': leader,
  'town-officer': town,
  'grid-worker': town,
  'school-head': school,
  'school-safety': school,
  'duty-leader': school,
  mediator: mediation,
  'system-admin': systemAdmin,
  'security-admin': securityAdmin,
  auditor,
}

/** What the unit is, when the role alone does not say: a liaison may sit in a bureau, a town or a school. */
const byUnitKind: Record<string, readonly MenuWord[]> = { town, school, office }

/** The words in the top row, only those this post may use. */
export const menuOf = ({ role, unitKind }: { role: Role; unitKind: string }): readonly MenuWord[] =>
  byRole[role] ?? byUnitKind[unitKind] ?? member

/** Only words that lead somewhere: a screen still being planned must not stand in the menu as a dead link. */
export const onlyBuilt = (menu: readonly MenuWord[], built: ReadonlySet<string>): readonly MenuWord[] =>
  menu.filter(({ path }) => built.has(path))

/** Nothing when no screen of this menu is there. */
export const landingOf = (menu: readonly MenuWord[]): string | undefined =>
  (menu.find((word) => word.landing) ?? menu[0])?.path

/** Administrators keep the machine and search no schools. */
export const maySearch = (role: Role): boolean => !isAdministrator(role)

/** The word one stands under: the longest path that begins this one. */
export const wordAt = (menu: readonly MenuWord[], path: string): MenuWord | undefined =>
  menu
    .filter((word) => path === word.path || path.startsWith(`${word.path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0]

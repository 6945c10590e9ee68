import { isAdministrator, type Role } from '#registry/post/role.ts'

export type MenuWord = {
  words: string
  path: string
  /** Where this post arrives after signing in; the first word unless one is marked. */ landing?: true
  /** The screens of this word, as views below the row; a word of one screen has none. */
  under?: readonly MenuWord[] | undefined
}

const inbox = { words: '我的待办', path: '/inbox' }
const programme = { words: '工作要点', path: '/programme' }
const triage = { words: '交办台', path: '/triage' }
const hazards = { words: '隐患', path: '/ledger' }
const orders = { words: '督办', path: '/orders' }
const targets = { words: '重点整治对象', path: '/targets' }
const commitments = { words: '限期承诺', path: '/commitments' }
const disputes = { words: '调解卷宗', path: '/disputes' }
const coverage = { words: '完成情况', path: '/coverage' }
const proofs = { words: '谁做了什么', path: '/proofs' }
const campaigns = { words: '专项排查', path: '/campaigns' }
const inspections = { words: '检查', path: '/inspections' }
const exemptions = { words: '免除', path: '/exemptions' }
const burden = { words: '各校负担', path: '/burden' }
const presence = { words: '谁在岗', path: '/presence' }
const rosters = { words: '值班表', path: '/rosters' }
const schools = { words: '学校名册', path: '/schools' }
const defences = { words: '三防和八个一', path: '/defences' }
const norms = { words: '配备测算', path: '/norms' }
const risks = { words: '风险清单', path: '/risks' }
const places = { words: '排查到位', path: '/places' }
const cameras = { words: '视频监控', path: '/cameras' }
const insurance = { words: '校方责任险', path: '/insurance' }
const events = { words: '大型活动', path: '/events' }
const meetings: MenuWord = {
  words: '联席会议',
  path: '/meetings',
  under: [
    { words: '会议', path: '/meetings' },
    { words: '议定事项', path: '/resolutions' },
  ],
}
const documents = { words: '文书', path: '/documents' }
const indicators = { words: '统计指标', path: '/indicators' }
const mandates = { words: '职责清单', path: '/mandates' }
const reports = { words: '小结和总结', path: '/reports' }
const briefs = { words: '情况反映', path: '/briefs' }
const overview = { words: '总览', path: '/overview' }

/** One word for screens that belong together; it leads to the first of them. */
const area = (words: string, first: MenuWord, ...others: MenuWord[]): MenuWord => ({
  words,
  path: first.path,
  under: [first, ...others],
})

const ledgers = area('台账', hazards, orders, targets, commitments, indicators)
const regular = area('日常工作', coverage, proofs, campaigns, inspections, exemptions, burden)
const onDuty = area('在岗', presence, rosters)
const summary = { words: '全区汇总', path: '/reports/district' }
const returns = area('报送', reports, briefs)
const ofSchools = (words: string) => area(words, schools, defences, norms, risks, places, cameras, insurance, events)
const papers = area('文书', documents, mandates)

const office: MenuWord[] = [
  inbox,
  { ...programme, landing: true },
  triage,
  ledgers,
  regular,
  onDuty,
  ofSchools('学校'),
  meetings,
  papers,
  area('报送', reports, briefs, summary),
  overview,
]
const member: MenuWord[] = [
  inbox,
  { words: '本单位条款', path: '/clauses' },
  ledgers,
  regular,
  area('执法勤务', rosters, presence),
  ofSchools('学校'),
  meetings,
  papers,
  returns,
]
const town: MenuWord[] = [
  inbox,
  ofSchools('属地学校'),
  ledgers,
  regular,
  area('在岗', presence, rosters),
  meetings,
  papers,
  returns,
]
const school: MenuWord[] = [
  inbox,
  area('本校隐患', hazards, orders, commitments, indicators),
  area('日常工作', coverage, proofs, campaigns, inspections, exemptions),
  area('值班', rosters, presence),
  area('一校一档', { words: '本校', path: '/school' }, defences, norms, risks, places, cameras, insurance, events),
  documents,
  returns,
]
const leader: MenuWord[] = [
  overview,
  { words: '重大隐患', path: '/majors' },
  targets,
  programme,
  area('台账', hazards, orders, commitments, indicators),
  ofSchools('学校'),
  regular,
  onDuty,
  papers,
]
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
  menu.flatMap((word) => {
    const under = word.under?.filter(({ path }) => built.has(path))
    const path = under ? under[0]?.path : word.path
    if (path === undefined || !built.has(path)) return []
    return [{ ...word, path, under: under && under.length > 1 ? under : undefined }]
  })

/** Nothing when no screen of this menu is there. */
export const landingOf = (menu: readonly MenuWord[]): string | undefined =>
  (menu.find((word) => word.landing) ?? menu[0])?.path

/** Administrators keep the machine and search no schools. */
export const maySearch = (role: Role): boolean => !isAdministrator(role)

/** The word one stands under: the longest path that begins this one. */
export const wordAt = (menu: readonly MenuWord[], path: string): MenuWord | undefined =>
  menu
    .flatMap((word) => (word.under ?? [word]).map((screen) => ({ word, at: screen.path })))
    .filter(({ at }) => path === at || path.startsWith(`${at}/`))
    .sort((a, b) => b.at.length - a.at.length)[0]?.word

/** Every path a menu leads to. */
export const pathsOf = (menu: readonly MenuWord[]): string[] =>
  menu.flatMap(({ path, under }) => (under ?? [{ path }]).map((word) => word.path))

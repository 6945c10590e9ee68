import { z } from 'zod'

/** Kinds of post. What somebody may do is decided by the role of the post, the unit it belongs to, and nothing else. */
export const Role = z.enum([
  'office-director',
  'office-staff',
  'district-leader',
  'lead-in-charge',
  'liaison',
  'officer',
  'town-officer',
  'grid-worker',
  'school-head',
  'school-safety',
  'duty-leader',
  'guard',
  'mediator',
  'inspector',
  'system-admin',
  'security-admin',
  'auditor',
])
export type Role = z.infer<typeof Role>

/** What each kind of post is called when its title says nothing more. */
export const roleWords = {
  'office-director': '办公室主任',
  'office-staff': '办公室专干',
  'district-leader': '区领导',
  'lead-in-charge': '分管领导',
  liaison: '联络员',
  officer: '一线执法人员',
  'town-officer': '综治专干',
  'grid-worker': '社区网格员',
  'school-head': '第一责任人',
  'school-safety': '安全干事',
  'duty-leader': '值班领导',
  guard: '门卫',
  mediator: '调解员',
  inspector: '检查员',
  'system-admin': '系统管理员',
  'security-admin': '安全管理员',
  auditor: '审计员',
} as const satisfies Record<Role, string>

/** Posts that see the whole district: the office that answers for it, and the leaders above. Inspectors go wherever they are drawn. */
export const seesDistrict = (role: string): boolean => DISTRICT_WIDE.has(role)
const DISTRICT_WIDE = new Set<string>(['office-director', 'office-staff', 'district-leader', 'inspector'])

/** The three administrators keep the machine and never see the district's business. */
export const isAdministrator = (role: string): boolean => role.endsWith('-admin') || role === 'auditor'

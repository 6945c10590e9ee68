import { z } from 'zod'
import { endpoint } from '#foundation/endpoint.ts'
import { Moment } from '#foundation/moment.ts'
import { Login } from '#registry/sign-in/sign-in.contract.ts'

export const AccountState = z.enum(['open', 'must-change', 'locked', 'disabled'])
export type AccountState = z.infer<typeof AccountState>

export const Account = z.object({
  person: z.string(),
  login: z.string(),
  label: z.string(),
  posts: z.array(z.string()).describe('现任岗位，写作「单位·岗位」'),
  state: AccountState,
  failures: z.number(),
  lockedUntil: Moment.nullable(),
  passwordSetAt: Moment,
  sessions: z.number().describe('当前登录的设备数'),
  demo: z.boolean(),
})
export type Account = z.infer<typeof Account>

const Temporary = z.string().min(1, '请填写临时口令').max(128)
const Done = z.object({ done: z.literal(true) })
const ofPerson = z.object({ person: z.string() })
const refusals = ['accounts-not-yours', 'account-not-found', 'account-is-your-own'] as const
const passwordRefusals = [
  'password-too-short',
  'password-too-simple',
  'password-is-login',
  'password-used-before',
] as const

/** The administrator of security answers for accounts, the administrator of the system opens them: neither can do both. */
export const accountContract = {
  listAccounts: endpoint({
    method: 'GET',
    path: '/api/accounts',
    summary: '账号清单（安全管理员、系统管理员）',
    input: z.object({
      after: z.string().optional().describe('上一页最后一个账号'),
      search: z.string().trim().max(40).optional(),
      state: AccountState.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ accounts: z.array(Account), next: z.string().nullable() }),
    refusals: ['accounts-not-yours'],
  }),
  openAccount: endpoint({
    method: 'POST',
    path: '/api/accounts',
    summary: '为任职人员开账号（系统管理员），首次登录须改口令',
    input: z.object({ person: z.string(), login: Login, temporary: Temporary }),
    output: Done,
    refusals: ['accounts-not-yours', 'person-not-found', 'login-taken', 'account-exists', ...passwordRefusals],
  }),
  resetPassword: endpoint({
    method: 'POST',
    path: '/api/accounts/:person/password',
    summary: '重置口令（安全管理员），对方须在首次登录时修改',
    input: ofPerson.extend({ temporary: Temporary }),
    output: Done,
    refusals: [...refusals, ...passwordRefusals],
  }),
  unlockAccount: endpoint({
    method: 'POST',
    path: '/api/accounts/:person/unlock',
    summary: '解除锁定（安全管理员）',
    input: ofPerson,
    output: Done,
    refusals,
  }),
  disableAccount: endpoint({
    method: 'POST',
    path: '/api/accounts/:person/disable',
    summary: '停用账号（安全管理员），已登录的设备随即退出',
    input: ofPerson.extend({ reason: z.string().trim().min(2, '请写明停用原因').max(200) }),
    output: Done,
    refusals,
  }),
  enableAccount: endpoint({
    method: 'POST',
    path: '/api/accounts/:person/enable',
    summary: '恢复账号（安全管理员）',
    input: ofPerson.extend({ reason: z.string().trim().min(2, '请写明恢复原因').max(200) }),
    output: Done,
    refusals,
  }),
} as const

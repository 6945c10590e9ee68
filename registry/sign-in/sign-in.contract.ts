import { z } from 'zod'
import { endpoint } from '#foundation/endpoint.ts'
import { Role } from '#registry/post/role.ts'

export const Login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,39}$/, '账号用小写字母、数字、点和连字符，2至40位')
const Password = z.string().min(1, '请填写口令').max(128, '口令最长128位')

const HeldPost = z.object({
  id: z.string(),
  title: z.string(),
  role: Role,
  unit: z.string(),
  unitName: z.string(),
  unitShort: z.string(),
})
export type HeldPost = z.infer<typeof HeldPost>

/** Who is signed in: the person by post name only, acting in one post. */
export const Me = z.object({
  person: z.string(),
  label: z.string(),
  login: z.string(),
  post: HeldPost,
  unitKind: z.string(),
  units: z.array(z.string()).describe('本单位在前，其后为属地单位'),
  scope: z.enum(['district', 'units']),
  district: z.object({ code: z.string(), name: z.string() }),
  demo: z.boolean(),
  mustChange: z.boolean(),
  passwordDaysLeft: z.number().nullable().describe('演示账号不要求更换，为空'),
  otherPosts: z.array(HeldPost),
})
export type Me = z.infer<typeof Me>

export const DemoAccount = z.object({
  login: z.string(),
  label: z.string(),
  role: Role,
  unit: z.string(),
  unitShort: z.string(),
  unitKind: z.string(),
})
export type DemoAccount = z.infer<typeof DemoAccount>

const Done = z.object({ done: z.literal(true) })
const passwordRefusals = [
  'password-too-short',
  'password-too-simple',
  'password-is-login',
  'password-used-before',
] as const

export const signInContract = {
  signIn: endpoint({
    method: 'POST',
    path: '/api/sign-in',
    summary: '用账号和口令登录',
    access: 'anyone',
    input: z.object({ login: z.string().trim().toLowerCase().min(1, '请填写账号').max(60), password: Password }),
    output: Me,
    refusals: ['sign-in-failed', 'sign-in-locked', 'sign-in-disabled', 'sign-in-no-post'],
  }),
  signOut: endpoint({ method: 'POST', path: '/api/sign-out', summary: '退出登录', input: z.object({}), output: Done }),
  whoAmI: endpoint({ method: 'GET', path: '/api/me', summary: '我是谁、在哪个岗位', input: z.object({}), output: Me }),
  switchPost: endpoint({
    method: 'POST',
    path: '/api/me/post',
    summary: '换到本人担任的另一个岗位',
    input: z.object({ post: z.string() }),
    output: Me,
    refusals: ['post-not-yours'],
  }),
  changePassword: endpoint({
    method: 'POST',
    path: '/api/me/password',
    summary: '修改本人口令，其他设备随即退出',
    input: z.object({ current: Password, next: Password }),
    output: Done,
    refusals: ['password-wrong', 'sign-in-locked', 'demo-password-fixed', ...passwordRefusals],
  }),
  demoAccounts: endpoint({
    method: 'GET',
    path: '/api/demo/accounts',
    summary: '演示账号（只有岗位名）；非演示环境为空',
    access: 'anyone',
    input: z.object({}),
    output: z.array(DemoAccount),
  }),
  demoSignIn: endpoint({
    method: 'POST',
    path: '/api/demo/sign-in',
    summary: '以演示账号登录，不需口令；非演示环境拒绝',
    access: 'anyone',
    input: z.object({ login: Login }),
    output: Me,
    refusals: ['demo-not-found', 'sign-in-no-post'],
  }),
  firstVisit: endpoint({
    method: 'GET',
    path: '/api/first-visit',
    summary: '是否还没有任何账号',
    access: 'anyone',
    input: z.object({}),
    output: z.object({
      needed: z.boolean(),
      demo: z.boolean(),
      known: z
        .object({ district: z.string(), districtName: z.string(), unitName: z.string() })
        .nullable()
        .describe('要点包已经开设的区县和办公室'),
    }),
  }),
  firstAdministrator: endpoint({
    method: 'POST',
    path: '/api/first-administrator',
    summary: '首次使用：建立区县、办公室和系统管理员；已有账号时拒绝',
    access: 'anyone',
    input: z.object({
      district: z.string().regex(/^\d{6}$/, '区划代码是6位数字'),
      districtName: z.string().trim().min(2, '请填写区县名称').max(40),
      unitName: z.string().trim().min(2, '请填写办公室名称').max(60),
      login: Login,
      password: Password,
    }),
    output: Me,
    refusals: [
      'administrator-exists',
      'district-differs',
      'password-too-short',
      'password-too-simple',
      'password-is-login',
    ],
  }),
} as const

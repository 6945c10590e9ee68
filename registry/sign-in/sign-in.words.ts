import type { RefusalsOf } from '#foundation/endpoint.ts'
import type { Detail } from '#foundation/refused.ts'
import type { accountContract } from '#registry/sign-in/account.contract.ts'
import { REMEMBERED_PASSWORDS, SHORTEST_PASSWORD } from '#registry/sign-in/password.ts'
import { LOCK_MINUTES } from '#registry/sign-in/session.ts'
import type { signInContract } from '#registry/sign-in/sign-in.contract.ts'

export const CHANGE_PASSWORD_FIRST = '首次登录或口令已到期，请先修改口令'

const passwordWords = {
  'password-too-short': `口令至少${SHORTEST_PASSWORD}位，请加长`,
  'password-too-simple': '口令要含大写字母、小写字母、数字、符号中的三类，请补上',
  'password-is-login': '口令里不能带账号，请换一个',
  'password-used-before': `不能与最近${REMEMBERED_PASSWORDS}次的口令相同，请换一个`,
}

export const signInWords = {
  ...passwordWords,
  'sign-in-failed': ({ left }: Detail) => `账号或口令不对，再错${String(left)}次将锁定${LOCK_MINUTES}分钟`,
  'sign-in-locked': ({ minutes }: Detail) => `连续输错，已锁定，请${String(minutes)}分钟后再试，或联系安全管理员`,
  'sign-in-disabled': '该账号已停用，如需使用请联系安全管理员',
  'sign-in-no-post': '该账号目前没有担任岗位，请联系领导小组办公室',
  'post-not-yours': '您目前不担任该岗位，请从列表里选择',
  'password-wrong': '原口令不对，请重新填写',
  'demo-password-fixed': '演示账号的口令不能修改',
  'demo-not-found': '没有这个演示账号，请从列表里选择',
  'administrator-exists': '系统已有账号，请直接登录',
  'district-differs': '这里已按要点包开设了区县，区划代码要与要点包一致；要换区县，请先应用那个区的要点包',
} satisfies Record<RefusalsOf<typeof signInContract>, string | ((detail: Detail) => string)>

export const accountWords = {
  ...passwordWords,
  'accounts-not-yours': '账号由系统管理员开设、安全管理员管理，您的岗位不能办理',
  'account-not-found': '没有这个账号，请刷新列表',
  'account-is-your-own': '不能办理本人的账号，请由另一位安全管理员办理',
  'person-not-found': '没有找到任职人员，请先登记岗位和人员',
  'login-taken': '账号名已被使用，请换一个',
  'account-exists': '该人员已有账号',
} satisfies Record<RefusalsOf<typeof accountContract>, string>

import { isAdministrator } from '#registry/post/role.ts'
import type { DemoAccount } from '#registry/sign-in/sign-in.contract.ts'

/** Posts worth seeing first, and what each of them sees. The story of the demo runs through them. */
export const firstToSee: readonly { login: string; sees: string }[] = [
  { login: 'office-staff', sees: '工作要点、交办台、台账' },
  { login: 'zhifa-liaison', sees: '待签收、快到期、逾期' },
  { login: 'tangshan-staff', sees: '属地学校、属地隐患' },
  { login: 's03-safety', sees: '本校隐患、一校一档' },
  { login: 's03-guard', sees: '手机：拍照上报' },
  { login: 'gongan-inspector', sees: '复查、回头看' },
  { login: 'district-leader', sees: '工作要点、台账' },
  { login: 'security-admin', sees: '账号安全，不看业务' },
]

const groups: readonly { words: string; holds: (account: DemoAccount) => boolean }[] = [
  { words: '管理员', holds: ({ role }) => isAdministrator(role) },
  { words: '领导小组办公室', holds: ({ unitKind }) => unitKind === 'office' },
  { words: '区领导', holds: ({ role, unitKind }) => role === 'district-leader' || unitKind === 'group' },
  { words: '镇、街道和社区', holds: ({ unitKind }) => ['town', 'community', 'station'].includes(unitKind) },
  { words: '学校和校外机构', holds: ({ unitKind }) => unitKind === 'school' || unitKind === 'care' },
  { words: '成员单位', holds: () => true },
]
const order = ['领导小组办公室', '区领导', '成员单位', '镇、街道和社区', '学校和校外机构', '管理员']

export type DemoUnit = { unit: string; unitShort: string; accounts: DemoAccount[] }
export type DemoGroup = { words: string; count: number; units: DemoUnit[] }

/** Every demo account, by kind of post and then by unit, in the order of the district's own list. */
export function demoGroups(accounts: readonly DemoAccount[], typed = ''): DemoGroup[] {
  const wanted = accounts.filter(({ label, unitShort }) => `${label} ${unitShort}`.includes(typed.trim()))
  const byGroup = new Map<string, DemoAccount[]>()
  for (const account of wanted) {
    const { words } = groups.find(({ holds }) => holds(account))!
    byGroup.set(words, [...(byGroup.get(words) ?? []), account])
  }
  return order.flatMap((words) => {
    const inGroup = byGroup.get(words)
    return inGroup ? [{ words, count: inGroup.length, units: byUnit(inGroup) }] : []
  })
}

function byUnit(accounts: readonly DemoAccount[]): DemoUnit[] {
  const units = new Map<string, DemoUnit>()
  for (const account of accounts) {
    const { unit, unitShort } = account
    const known = units.get(unit) ?? { unit, unitShort, accounts: [] }
    known.accounts.push(account)
    units.set(unit, known)
  }
  return [...units.values()]
}

/** 塘山镇 · 综治专干 beneath the name of its unit is 综治专干. */
export const postWords = ({ label }: DemoAccount): string => label.split(' · ').at(-1) ?? label

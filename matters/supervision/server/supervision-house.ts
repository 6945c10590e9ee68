import type { Served } from '#foundation/server/verb.ts'
import { hazardReadsSlice } from '#matters/hazard/server/hazard-reads.server.ts'
import { hazardHouse } from '#matters/hazard/server/hazard-house.ts'
import { supervisionReadsSlice, supervisionSlice } from '#matters/supervision/server/supervision.server.ts'
import { supervisionReadsContract } from '#matters/supervision/supervision-reads.contract.ts'
import { supervisionContract } from '#matters/supervision/supervision.contract.ts'

const contract = { ...supervisionContract, ...supervisionReadsContract }
type Given = Record<string, unknown>
export type On = { id: string; version: number }
export type Stepped = On & { state: string; numberText: string | null; dueOn: string }
type StepName = Exclude<keyof typeof supervisionContract, 'issueOrder'>
type Steps = Record<StepName, (input: Given) => Promise<Stepped>>

/** For tests: the demo district with hazards and supervision orders, told in words. */
export async function supervisionHouse(more: readonly Served[] = []) {
  const it = await hazardHouse([...new Set([supervisionSlice, supervisionReadsSlice, hazardReadsSlice, ...more])])
  const ask = async (login: string) => (await it.as(login)).ask(contract)

  const usual = {
    matter: '正门西侧占道摊点反复',
    basis: '3.5',
    lead: 'zhifa',
    assists: ['shijian'],
    demand: '三日内清理到位并安排专人值守，书面反馈',
    dueOn: '2017-05-15',
  }
  const issue = async (given: Given = {}, login = 'office-staff'): Promise<Stepped> =>
    (await ask(login)).issueOrder({ ...usual, ...given } as never)
  /** Takes a step on an order, on the version it has. */
  const press = async (login: string, name: StepName, on: On, given: Given = {}): Promise<Stepped> =>
    ((await ask(login)) as unknown as Steps)[name]({ orderId: on.id, version: on.version, ...given })
  const signed = async (given: Given = {}) => press('zhifa-liaison', 'signOrder', await issue(given))
  const reply = async (on: On, login = 'zhifa-liaison') =>
    press(login, 'replyToOrder', on, { reply: '已清理，安排两人值守', evidence: [await it.photo(login)] })
  const page = async (login: string, { id }: Pick<On, 'id'>) => (await ask(login)).readOrder({ orderId: id })
  return { ...it, ask, usual, issue, press, signed, reply, page }
}
export type SupervisionHouse = Awaited<ReturnType<typeof supervisionHouse>>

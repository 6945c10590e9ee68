import { fileSlice } from '#foundation/file/server/file.server.ts'
import { notificationSlice } from '#foundation/notification/server/notification.server.ts'
import type { Refused } from '#foundation/refused.ts'
import type { Served } from '#foundation/server/verb.ts'
import { hazardReadsSlice } from '#matters/hazard/server/hazard-reads.server.ts'
import { hazardSlice } from '#matters/hazard/server/hazard.server.ts'
import { riskReadsContract } from '#matters/risk/risk-reads.contract.ts'
import { riskContract } from '#matters/risk/risk.contract.ts'
import { riskReadsSlice, riskSlice } from '#matters/risk/server/risk.server.ts'
import { applyPack } from '#programme/pack/server/apply-pack.ts'
import { demoHouse } from '#registry/district/server/demo-house.ts'

const contract = { ...riskContract, ...riskReadsContract }
type Given = Record<string, unknown>
export type On = { id: string; version: number }
export type Stepped = On & { state: string; grade: string; reviewOn: string }

/** For tests: the demo district with the programme applied, and a register in words. */
export async function riskHouse(more: readonly Served[] = []) {
  const own = [riskSlice, riskReadsSlice, hazardSlice, hazardReadsSlice, fileSlice, notificationSlice]
  const it = await demoHouse([...new Set([...own, ...more])])
  await applyPack(it.house.db, it.pack, 'test')
  const ask = async (login: string) => (await it.as(login)).ask(contract)

  /** 4 × 3: a 较大风险 of S03, to be looked at again within 60 days. */
  const usual = {
    kind: 'pe',
    title: '单杠锈蚀，学生摔伤',
    spot: '操场东侧',
    likelihood: 4,
    consequence: 3,
    measures: '每周检查紧固件，课前铺垫子',
    responsible: 'S03-school-safety',
  }
  const enter = async (login = 's03-safety', given: Given = {}): Promise<Stepped> =>
    (await ask(login)).enterRisk({ ...usual, ...given } as never)
  const on = ({ id, version }: On) => ({ riskId: id, version })
  const keep = async (login: string, risk: On, given: Given = {}): Promise<Stepped> =>
    (await ask(login)).reviewRisk({ ...on(risk), note: '措施仍在', ...given } as never)
  const close = async (login: string, risk: On): Promise<Stepped> =>
    (await ask(login)).closeRisk({ ...on(risk), reason: '单杠已经拆除' })

  /** The code of the refusal, or `done` when there was none. */
  const refusal = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: Refused) => error.code,
    )
  const at = (moment: string) => it.house.clock.set(new Date(`${moment}+08:00`))
  return { ...it, ask, usual, enter, on, keep, close, refusal, at }
}
export type RiskHouse = Awaited<ReturnType<typeof riskHouse>>

import type { Served } from '#foundation/server/verb.ts'
import type { Hazard } from '#matters/hazard/hazard.ts'
import { hazardHouse } from '#matters/hazard/server/hazard-house.ts'
import { keyTargetReadsContract } from '#matters/key-target/key-target-reads.contract.ts'
import { keyTargetContract } from '#matters/key-target/key-target.contract.ts'
import { keyTargetReadsSlice, keyTargetSlice } from '#matters/key-target/server/key-target.server.ts'

const contract = { ...keyTargetContract, ...keyTargetReadsContract }
type Given = Record<string, unknown>
export type On = { id: string; version: number }
export type Stepped = On & { state: string; numberText: string | null }
export type StepName = Exclude<keyof typeof keyTargetContract, 'enterSurvey' | 'proposeTarget'>
type Steps = Record<StepName, (input: Given) => Promise<Stepped>>

/** For tests: the demo district with hazards and key targets, told in words. */
export async function targetHouse(more: readonly Served[] = []) {
  const it = await hazardHouse([...new Set([keyTargetSlice, keyTargetReadsSlice, ...more])])
  const ask = async (login: string) => (await it.as(login)).ask(contract)

  const seen = { school: 'S08', category: 'zhandao', problem: '后街夜宵摊占道，整治后又回来', foundOn: '2016-12-06' }
  const survey = async (given: Given = {}, login = 'hufang-staff') =>
    (await ask(login)).enterSurvey({ ...seen, treated: true, ...given } as never)
  const wanted = {
    year: 2017,
    school: 'S08',
    category: 'zhandao',
    problem: '后街夜宵摊占道',
    grounds: '年底排摸，整治后反复',
  }
  const propose = async (given: Given = {}, login = 'office-staff'): Promise<Stepped> =>
    (await ask(login)).proposeTarget({ ...wanted, ...given } as never)
  /** Takes a step on a target, on the version it has. */
  const step = async (login: string, name: StepName, on: On, given: Given = {}): Promise<Stepped> =>
    ((await ask(login)) as unknown as Steps)[name]({ targetId: on.id, version: on.version, ...given })

  const scheme = {
    lead: 'zhifa',
    assists: ['hufang', 'shijian'],
    leader: 'zhifa-lead-in-charge',
    measures: ['夜间固守，20时至23时两人', '摊主引导进疏导点'],
    milestones: [{ what: '固守点设立', dueOn: '2017-05-20' }],
  }
  // The same trouble stands on a list once, so every target of a test is another trouble.
  const troubles = ['S04', 'S05', 'S06', 'S07', 'S09', 'S10', 'S11', 'S12'].flatMap((school) =>
    ['zhian', 'huanjing', 'zhandao', 'jiaotong'].map((category) => ({ school, category })),
  )
  /** A school found outstanding by the sweep, and proposed. */
  const proposed = async (given: Given = {}): Promise<Stepped> => {
    const trouble = { ...troubles.shift(), ...given }
    await survey({ treated: false, ...trouble }, 'office-staff')
    return propose(trouble)
  }
  const listed = async (given: Given = {}) => step('district-leader', 'confirmTarget', await proposed(given))
  const working = async (given: Given = {}) => step('office-staff', 'planTarget', await listed(given), scheme)
  const submitted = async (given: Given = {}) => {
    const begun = await working(given)
    const done = { seq: 1, reachedOn: '2017-05-10', note: '固守点已设' }
    const reached = await step('zhifa-liaison', 'reachMilestone', begun, done)
    return step('zhifa-liaison', 'submitTarget', reached, {
      result: '夜宵摊全部进疏导点',
      before: [await it.photo('zhifa-liaison')],
      after: [await it.photo('zhifa-liaison')],
    })
  }
  /** The Office finds that a hazard is the rebound of one struck off. */
  const tie = (again: Hazard, before: Hazard) =>
    it.step('office-staff', 'linkRebound', again, { of: before.id } as never)
  const page = async (login: string, { id }: Pick<On, 'id'>) => (await ask(login)).readTarget({ targetId: id })
  return { ...it, ask, survey, propose, proposed, step, scheme, listed, working, submitted, tie, page }
}
export type TargetHouse = Awaited<ReturnType<typeof targetHouse>>

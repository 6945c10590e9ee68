import type { HazardHouse } from '#matters/hazard/server/hazard-house.ts'
import type { Hazard } from '#matters/hazard/hazard.ts'

/** A hazard in the state a step starts from, and the input with which somebody would take it. */
export type Brought = { hazard: Hazard; input: (login: string) => Promise<Record<string, unknown>> }
export type Bringer = (step: string) => Promise<Brought>

/** Brings a fresh hazard to where a step may be taken, through the steps before it. */
export function brought(house: HazardHouse): Bringer {
  const { report, step, photo, inHand, reportedDone, struckOff } = house
  const order = { grade: 'general', lead: 'zhifa', assists: ['shijian'], dueOn: '2017-05-17' } as const
  const reported = () => report('s03-guard')
  const assigned = async () => step('office-staff', 'dispatchHazard', await reported(), order)
  const nothing = () => Promise.resolve({})
  const photos = async (login: string) => ({ photos: [await photo(login)] })
  const verified = async () => step('office-staff', 'verifyHazard', await reported())
  const passed = async () =>
    step('gongan-inspector', 'reinspectHazard', await reportedDone(), { pass: true, finding: '现场已清理' })

  const from: Record<string, () => Promise<Brought>> = {
    verifyHazard: async () => ({ hazard: await reported(), input: nothing }),
    gradeHazard: async () => ({ hazard: await verified(), input: async () => ({ grade: 'general' }) }),
    assignHazard: async () => ({
      hazard: await step('office-staff', 'gradeHazard', await verified(), { grade: 'general' }),
      input: async () => ({ lead: 'zhifa', dueOn: '2017-05-17' }),
    }),
    dispatchHazard: async () => ({ hazard: await reported(), input: async () => order }),
    recallHazard: async () => ({ hazard: await assigned(), input: nothing }),
    addUnitsToHazard: async () => ({
      hazard: await assigned(),
      input: async () => ({ units: ['jianshe'], reason: '需要共同施工' }),
    }),
    acceptHazard: async () => ({ hazard: await assigned(), input: nothing }),
    contestHazard: async () => ({
      hazard: await assigned(),
      input: async (login) => ({ reason: '不归本单位管', evidence: [await photo(login)] }),
    }),
    ruleOnHazard: async () => {
      const contested = await step('shijian-liaison', 'contestHazard', await assigned(), {
        reason: '不归本单位管',
        evidence: [await photo('shijian-liaison')],
      })
      return {
        hazard: contested,
        input: async () => ({ lead: 'zhifa', assists: [], basis: '要点7.41', dueOn: '2017-05-17' }),
      }
    },
    planHazard: async () => ({
      hazard: await inHand(),
      input: async () => ({
        plan: {
          responsibility: '中队长',
          measures: '固守',
          funds: 1,
          fundsFrom: '专项',
          deadline: '2017-05-17',
          contingency: '联动',
        },
      }),
    }),
    takeTemporaryMeasure: async () => ({ hazard: await inHand(), input: async () => ({ measure: '先设警戒线' }) }),
    reportHazardDone: async () => ({
      hazard: await inHand(),
      input: async (login) => ({ result: '已清理', ...(await photos(login)) }),
    }),
    fixHazardOnSpot: async () => ({
      hazard: await reported(),
      input: async (login) => ({ result: '已改', ...(await photos(login)) }),
    }),
    requestExtension: async () => ({
      hazard: await inHand(),
      input: async () => ({ dueOn: '2017-05-19', reason: '还没施工完' }),
    }),
    decideExtension: async () => ({
      hazard: await step('zhifa-liaison', 'requestExtension', await inHand(), {
        dueOn: '2017-05-19',
        reason: '还没施工完',
      }),
      input: async () => ({ grant: true, reason: '情况属实' }),
    }),
    reinspectHazard: async () => ({
      hazard: await reportedDone(),
      input: async () => ({ pass: true, finding: '已看过' }),
    }),
    sendHazardBack: async () => ({
      hazard: await reportedDone(),
      input: async () => ({ reason: '照片不清楚', dueOn: '2017-05-18' }),
    }),
    strikeOffHazard: async () => ({ hazard: await passed(), input: nothing }),
    lookBackAtHazard: async () => ({
      hazard: await struckOff(),
      input: async () => ({ held: false, finding: '又出现了' }),
    }),
    withdrawHazard: async () => ({ hazard: await reported(), input: async () => ({ reason: '重复上报' }) }),
    proposeVoid: async () => ({ hazard: await reported(), input: async () => ({ reason: '核实不属实' }) }),
    decideVoid: async () => ({
      hazard: await step('s03-safety', 'proposeVoid', await reported(), { reason: '核实不属实' }),
      input: async () => ({ agree: true, reason: '同意作废' }),
    }),
    mergeHazard: async () => {
      const into = await reported()
      return { hazard: await reported(), input: async () => ({ into: into.id, intoVersion: into.version }) }
    },
    unmergeHazard: async () => {
      const into = await reported()
      return {
        hazard: await step('office-staff', 'mergeHazard', await reported(), {
          into: into.id,
          intoVersion: into.version,
        }),
        input: nothing,
      }
    },
    linkRebound: async () => {
      const before = await struckOff()
      return { hazard: await reported(), input: async () => ({ of: before.id }) }
    },
    attachToHazard: async () => ({
      hazard: await assigned(),
      input: async (login) => ({ role: 'evidence', ...(await photos(login)) }),
    }),
    commentOnHazard: async () => ({ hazard: await assigned(), input: async () => ({ text: '已看到' }) }),
  }
  return (name) => {
    const how = from[name]
    if (!how) throw new Error(`the walk does not know how to bring a hazard to ${name}`)
    return how()
  }
}

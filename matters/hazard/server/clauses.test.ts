import { beforeAll, expect } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { hazardReadsContract } from '#matters/hazard/hazard-reads.contract.ts'
import { type HazardHouse, hazardHouse } from '#matters/hazard/server/hazard-house.ts'
import { hazardReadsSlice } from '#matters/hazard/server/hazard-reads.server.ts'

let house: HazardHouse
beforeAll(async () => {
  house = await hazardHouse([hazardReadsSlice])
})
const reads = async (login: string) => (await house.as(login)).ask(hazardReadsContract)
const ids = async (login: string, filter: Record<string, unknown> = {}) =>
  (await (await reads(login)).listHazards({ view: 'all', ...filter })).rows.map(({ id }) => id)

proves('3.10', '学校报的墙外问题转到责任单位，学校和属地一直看得见办到哪一步', async () => {
  const reported = await house.report('s03-safety', { channel: 'self-check', spot: '校门外东侧' })
  const order = { grade: 'general', lead: 'zhifa', dueOn: '2017-05-17' } as const
  const assigned = await house.step('office-staff', 'dispatchHazard', reported, order)
  const accepted = await house.step('zhifa-liaison', 'acceptHazard', assigned)
  for (const login of ['s03-safety', 'tangshan-staff', 'zhifa-liaison', 'office-staff']) {
    const page = await (await reads(login)).readHazard({ hazardId: accepted.id })
    expect(page.lead).toMatchObject({ unit: 'zhifa', name: '区城管执法局' })
    expect(page.timeline.map(({ kind }) => kind)).toContain('hazard-accepted')
  }
  for (const login of ['s04-safety', 'hufang-staff', 'wenguang-liaison'])
    expect(await house.refusal((await reads(login)).readHazard({ hazardId: accepted.id }))).toBe('hazard-not-found')
})

proves('7.15', '公安巡逻检查发现的隐患进同一本台账，由责任单位整改、别人复查后销号', async () => {
  const found = await house.report('gongan-officer', {
    channel: 'patrol',
    detail: 'pijing',
    spot: '北巷',
    title: '僻静巷道无路灯约60米',
  })
  expect(found.foundBy).toContain('区公安分局')
  expect(await ids('gongan-officer')).toContain(found.id)
  const order = { grade: 'general', lead: 'jianshe', assists: ['gongan'], dueOn: '2017-05-17' } as const
  const assigned = await house.step('office-staff', 'dispatchHazard', found, order)
  const accepted = await house.step('jianshe-liaison', 'acceptHazard', assigned)
  const photos = [await house.photo('jianshe-liaison')]
  const done = await house.step('jianshe-liaison', 'reportHazardDone', accepted, { result: '已装路灯4盏', photos })
  // The police assisted in fixing it, so their own inspector may not judge it.
  const look = { pass: true, finding: '路灯已亮' }
  expect(await house.refusal(house.step('gongan-inspector', 'reinspectHazard', done, look))).toBe(
    'hazard-self-check-not-yours',
  )
  const passed = await house.step('jkt-inspector', 'reinspectHazard', done, look)
  await house.step('office-staff', 'strikeOffHazard', passed)
  expect(await ids('gongan-officer', { view: 'struck' })).toContain(found.id)
})

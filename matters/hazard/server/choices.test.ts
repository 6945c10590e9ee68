import { beforeAll, expect, test } from 'vitest'
import { choicesContract } from '#matters/hazard/choices.contract.ts'
import { choicesSlice } from '#matters/hazard/server/choices.server.ts'
import { type HazardHouse, hazardHouse } from '#matters/hazard/server/hazard-house.ts'

let house: HazardHouse
beforeAll(async () => {
  house = await hazardHouse([choicesSlice])
})
const choices = async (login: string) => (await house.as(login)).ask(choicesContract)

test('offers units apart from schools, the grades in force, and greys the days off', async () => {
  const known = await (await choices('office-staff')).hazardChoices({})
  expect(known.units.map(({ code }) => code)).toContain('zhifa')
  expect(known.units.some(({ kind }) => kind === 'school')).toBe(false)
  expect(known.schools.find(({ code }) => code === 'S03')?.name).toBe('青澜小学（示例）')
  expect(known.grades.map(({ code }) => code)).toEqual(['general', 'larger', 'major'])
  expect(known.daysOff).toContain('2017-05-13')
  expect(known.daysOff).not.toContain('2017-05-12')
  expect(known.daysOff).not.toContain('2017-05-27') // a Saturday one works, for the Dragon Boat holiday
})

test('counts what was dispatched today, and no longer what was taken back', async () => {
  const desk = await choices('office-staff')
  const before = (await desk.dispatchTally({})).today
  const order = { grade: 'general', lead: 'zhifa', dueOn: '2017-05-17' } as const
  const assigned = await house.step('office-staff', 'dispatchHazard', await house.report('s03-guard'), order)
  expect((await desk.dispatchTally({})).today).toBe(before + 1)
  await house.step('office-staff', 'recallHazard', assigned)
  expect((await desk.dispatchTally({})).today).toBe(before)
})

test('a unit counts only what it may see', async () => {
  const order = { grade: 'general', lead: 'zhifa', dueOn: '2017-05-17' } as const
  await house.step('office-staff', 'dispatchHazard', await house.report('s03-guard', { spot: '南门' }), order)
  expect((await (await choices('wenguang-liaison')).dispatchTally({})).today).toBe(0)
  expect((await (await choices('zhifa-liaison')).dispatchTally({})).today).toBeGreaterThan(0)
})

test('says nothing of persons given to a dispatch, as with an order', async () => {
  const order = { grade: 'general', lead: 'zhifa', dueOn: '2017-05-17', demand: '联系人电话13812345678' } as const
  const reported = await house.report('s03-guard', { spot: '北门' })
  expect(await house.refusal(house.step('office-staff', 'dispatchHazard', reported, order))).toBe(
    'text-identity-number',
  )
})

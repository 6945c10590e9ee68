import { beforeAll, expect, test } from 'vitest'
import { startReactor } from '#apps/server/reactor.ts'
import { slices } from '#apps/server/slices.ts'
import { proves } from '#foundation/test/proves.ts'
import { type InspectionHouse, inspectionHouse } from '#duties/inspection/server/inspection-house.ts'
import { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { hazardReadsContract } from '#matters/hazard/hazard-reads.contract.ts'

// From a finding of an inspection to a hazard, and back to the inspection when it is struck off or found to be none.
let house: InspectionHouse
let react: () => Promise<void>
beforeAll(async () => {
  house = await inspectionHouse(slices)
  house.at('2017-05-10T10:00:00')
  const reactor = startReactor({ db: house.house.db, clock: house.house.clock, senders: [] })
  react = () => reactor.poke(house.pack.head.district.code)
})
const hazards = async (login: string) => (await house.as(login)).ask({ ...hazardContract, ...hazardReadsContract })

/** A covert visit to S03 released with one finding that became a hazard. */
async function found(note: string) {
  const plan = { openness: 'covert', coverage: 'full', sample: undefined, schedule: 'unscheduled' }
  const pool = ['gongan-inspector', 'gongan-officer']
  const { visits } = await house.drawn('gongan-inspector', { ...plan, pool })
  const visit = visits.find(({ target }) => target === 'S03')!
  // The second of the two writes the sheet, and brings the photo.
  const photos = [await house.photo(visit.inspectors[1]!.post)]
  await house.released(visit.id, house.wrong('EO-6', { note, toHazard: true, photos }))
  await react()
  const page = async (login = 'office-staff') => (await house.ask(login)).readVisit({ visitId: visit.id })
  const [finding] = (await page()).findings
  return { visit: visit.id, page, hazard: finding!.hazard! }
}

proves('5.38', '问题转成的隐患写明由哪次检查发现，销号后回到检查记录', async () => {
  const { visit, page, hazard } = await found('正门警闪灯线路烧断')
  const shown = await (await hazards('s03-head')).readHazard({ hazardId: hazard })
  expect(shown.foundByVisit).toBe(visit)
  expect(shown.hazard.channel).toBe('covert-check')
  expect(shown.photos).toHaveLength(1)

  const dispatched = await (
    await hazards('office-staff')
  ).dispatchHazard({ hazardId: hazard, version: 1, grade: 'general', lead: 'zhifa', dueOn: '2017-05-17' } as never)
  // The unit that puts it right sees the hazard, and not the inspection behind it.
  const lead = await hazards('zhifa-liaison')
  expect((await lead.readHazard({ hazardId: hazard })).foundByVisit).toBeNull()
  const on = ({ id, version }: { id: string; version: number }) => ({ hazardId: id, version })
  const taken = await lead.acceptHazard(on(dispatched))
  const photos = [await house.photo('zhifa-liaison')]
  const done = await lead.reportHazardDone({ ...on(taken), result: '已更换线路', photos } as never)
  await react()
  expect((await page()).findings[0]).toMatchObject({ hazard, closedAt: null })
  const seen = await (
    await hazards('jkt-inspector')
  ).reinspectHazard({ ...on(done), pass: true, finding: '灯已亮' } as never)
  await (await hazards('office-staff')).strikeOffHazard(on(seen) as never)
  await react()
  const after = await page('s03-head')
  expect(after.findings[0]).toMatchObject({ hazard, closedAt: expect.any(Date) })
  expect(after.timeline[0]).toMatchObject({ what: '问题整改销号', who: '护学' })
})

test('a hazard that turned out to be none keeps its finding and waits for nothing', async () => {
  const { page, hazard } = await found('侧门警闪灯不亮')
  const office = await hazards('office-staff')
  const proposed = await office.proposeVoid({ hazardId: hazard, version: 1, reason: '现场核实灯已亮' } as never)
  const director = await hazards('office-director')
  const reason = '同意，现场照片为证'
  await director.decideVoid({ hazardId: hazard, version: proposed.version, agree: true, reason } as never)
  await react()
  expect((await page()).findings[0]).toMatchObject({ hazard, notHazard: '隐患已作废或撤回', closedAt: null })
})

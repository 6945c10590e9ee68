import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { type ReportHouse, reportHouse } from '#accounts/report/server/report-house.ts'

// What a report counted when it was handed in is what it counts for ever.
let it: ReportHouse
beforeAll(async () => {
  it = await reportHouse()
  it.at('2017-06-01T09:00:00')
  await it.sweep()
}, 60_000)

const rowsOf = async (login: string, reportId: string, figure: string) => {
  const ask = await it.ask(login)
  const ids: string[] = []
  let after: number | null = 0
  while (after !== null) {
    const page: Awaited<ReturnType<typeof ask.readReportRows>> = await ask.readReportRows({
      reportId,
      figure,
      after,
      limit: 2,
    })
    ids.push(...page.rows.map(({ id }) => id))
    after = page.next
  }
  return ids
}
const value = (read: { figures: { figures: readonly { code: string; value: number }[] } }, code: string) =>
  read.figures.figures.find((each) => each.code === code)?.value

const withdraw = async (login: string, hazardId: string) =>
  (await it.as(login)).ask(hazardContract).withdrawHazard({ hazardId, version: 1, reason: '重复上报，已撤回' } as never)

const schools = ['S01', 'S02', 'S04', 'S06', 'S10']
test(
  'figures stop on the cut-off day, and what is frozen opens the same rows whatever happens later',
  { timeout: 120_000 },
  async () => {
    let nth = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('2017-06-15', '2017-06-20', '2017-06-21', '2017-06-22'), {
          minLength: 1,
          maxLength: 4,
        }),
        async (days) => {
          const school = schools[nth % schools.length]!
          nth += 1
          const head = `${school.toLowerCase()}-head`
          const told: { id: string; day: string }[] = []
          for (const day of days.toSorted()) {
            it.at(`${day}T23:${day === '2017-06-20' ? '59' : '30'}:00`)
            const { id } = await it.report(head, {
              school,
              title: `第${nth}轮第${told.length}处摊点`,
              spot: `第${nth}-${told.length}处`,
            })
            told.push({ id, day })
          }
          it.at('2017-06-23T09:00:00')
          const counted = told.filter(({ day }) => day <= '2017-06-20').map(({ id }) => id)
          const live = await it.page(head, school)
          expect(live.figures.until).toBe('2017-06-20')
          expect(value(live, 'h.found') ?? 0).toBe(counted.length)
          await it.submit(head, school)
          // The world goes on: one is withdrawn, one more is found.
          const { id: reportId } = await it.find(head, school)
          if (counted[0]) await withdraw(head, counted[0])
          await it.report(head, { school, title: `第${nth}轮以后又一处`, spot: `第${nth}轮以后` })
          const frozen = await it.page('office-staff', school)
          expect([frozen.frozen, value(frozen, 'h.found') ?? 0]).toEqual([true, counted.length])
          if (counted.length > 0) expect(await rowsOf('office-staff', reportId, 'h.found')).toEqual(counted)
        },
      ),
      { numRuns: schools.length },
    )
  },
)

test('who may not see a record learns only that there is one; a number that is not there opens nothing', async () => {
  it.at('2017-06-23T09:00:00')
  const report = await it.find('office-staff', 'S07')
  const ask = await it.ask('s07-head')
  expect(await it.refusal(ask.readReportRows({ reportId: report.id, figure: 'h.nothing' }))).toBe('figure-not-found')
  expect(await it.refusal((await it.ask('s05-head')).readReportRows({ reportId: report.id, figure: 'h.found' }))).toBe(
    'report-not-found',
  )
})

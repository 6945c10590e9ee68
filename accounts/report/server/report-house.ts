import { systemActor } from '#foundation/actor.ts'
import { notificationContract } from '#foundation/notification/notification.contract.ts'
import { asActor } from '#foundation/server/database.ts'
import type { Served } from '#foundation/server/verb.ts'
import { noText, type ReportText } from '#accounts/report/report-text.ts'
import { reportContract } from '#accounts/report/report.contract.ts'
import { reportSlice } from '#accounts/report/server/report.server.ts'
import { sweepReports } from '#accounts/report/server/sweep.ts'
import { hazardReadsSlice } from '#matters/hazard/server/hazard-reads.server.ts'
import { hazardHouse } from '#matters/hazard/server/hazard-house.ts'

type StepName = Exclude<
  keyof typeof reportContract,
  | 'listReports'
  | 'countReports'
  | 'exportReports'
  | 'readReport'
  | 'readReportRows'
  | 'setOfficeContact'
  | 'readDistrictReport'
  | 'exportDistrictReport'
>
type Stepped = { id: string; state: string; version: number }
type Steps = Record<StepName, (input: Record<string, unknown>) => Promise<Stepped>>

export const HALF_YEAR = 'half-year-2017'
export const someText = (change: Partial<ReportText> = {}): ReportText => ({
  ...noText,
  problems: [{ what: '个别摊点反复', cause: '疏导点未建成' }],
  plans: [{ what: '建成疏导点', dueOn: null }],
  ...change,
})

/** For tests: the demo district after its reports of June have been opened, and each step one word away. */
export async function reportHouse(more: readonly Served[] = []) {
  const it = await hazardHouse([...new Set([reportSlice, hazardReadsSlice, ...more])])
  const ask = async (login: string) => (await it.as(login)).ask(reportContract)
  const sweep = () => sweepReports({ db: it.house.db, clock: it.house.clock }, it.district, [])
  const bell = async (login: string) => (await (await it.as(login)).ask(notificationContract).listNotices({})).notices
  const asSystem = <T>(work: Parameters<typeof asActor<T>>[2]) => asActor(it.house.db, systemActor(it.district), work)

  /** The report a body owes, as somebody who sees it finds it in the table. */
  async function find(login: string, unit: string, code = HALF_YEAR) {
    const asked = await ask(login)
    const lists = await Promise.all(
      (['all', 'exempt'] as const).map((view) => asked.listReports({ code, view, limit: 200 })),
    )
    const row = lists.flatMap(({ rows }) => rows).find((each) => each.unit === unit)
    if (!row) throw new Error(`${login} sees no report of ${unit}`)
    return row
  }
  /** Takes a step as somebody, on the version the report has now. */
  async function step(login: string, name: StepName, unit: string, given: Record<string, unknown> = {}) {
    const { id, version } = await find('office-staff', unit)
    return ((await ask(login)) as unknown as Steps)[name]({ reportId: id, version, ...given })
  }
  const submit = (login: string, unit: string, given: Record<string, unknown> = {}) =>
    step(login, 'submitReport', unit, { text: someText(), ...given })
  const page = async (login: string, unit: string) =>
    (await ask(login)).readReport({ reportId: (await find('office-staff', unit)).id })
  return { ...it, ask, sweep, bell, asSystem, find, step, submit, page }
}
export type ReportHouse = Awaited<ReturnType<typeof reportHouse>>

import { z } from 'zod'
import type { CountedFigures } from '#accounts/report/report-figures.ts'
import type { ReportText } from '#accounts/report/report-text.ts'

/** A number of the district: which accepted reports it adds up, each named. */
export const AddedFigure = z.object({
  code: z.string(),
  value: z.int(),
  words: z.string(),
  sources: z.array(z.object({ report: z.uuid(), unitName: z.string(), value: z.int() })),
})
export type AddedFigure = z.infer<typeof AddedFigure>
export const AddedSection = z.object({ article: z.int(), name: z.string(), sentences: z.array(z.string()) })
export type AddedSection = z.infer<typeof AddedSection>

export type Accepted = {
  report: string
  unitName: string
  isSchool: boolean
  figures: CountedFigures
  text: ReportText
}
type Places = { hazards: number; risks: number; orders: number; campaigns: number }
type Wanted = {
  articles: readonly { no: number; name: string }[]
  places: Places
  /** Names of kinds of shifts, and the article each stands under. */
  shifts: readonly { kind: string; name: string; article: number }[]
  /** Clauses visits answer to, and their article. */
  visits: readonly { clause: string; article: number }[]
}

/**
 * The report of the district from what its bodies handed in and the office accepted. What several bodies would count, such as a
 * hazard of a school and of the unit that leads it, is added up from the schools alone. A number nobody reported stands nowhere.
 */
export function assemble(reports: readonly Accepted[], { articles, places, shifts, visits }: Wanted) {
  const figures = new Map<string, AddedFigure>()
  /** Adds one number up; of schools only where bodies overlap. */
  const add = (code: string, unit: string, { schools = false } = {}): string => {
    const sources = reports
      .filter(({ isSchool }) => isSchool || !schools)
      .flatMap(({ report, unitName, figures: own }) => {
        const value = own.figures.find((each) => each.code === code)?.value ?? 0
        return value > 0 ? [{ report, unitName, value }] : []
      })
    const value = sources.reduce((sum, each) => sum + each.value, 0)
    figures.set(code, { code, value, words: `${value}${unit}`, sources })
    return `{{${code}}}`
  }
  const has = (code: string): boolean => (figures.get(code)?.value ?? 0) > 0
  const said = (article: number): string[] => [
    ...duties(article),
    ...shifts
      .filter((each) => each.article === article)
      .flatMap(({ kind, name }) => {
        const [due, came, sharp] = [
          add(`s.${kind}.due`, '班'),
          add(`s.${kind}.came`, '班'),
          add(`s.${kind}.on-time`, '班'),
        ]
        return has(`s.${kind}.due`) ? [`${name}应到${due}，到岗${came}，准时${sharp}。`] : []
      }),
    ...visits
      .filter((each) => each.article === article)
      .flatMap(({ clause }) => {
        const all = add(`v.${clause}.released`, '次', { schools: true })
        return has(`v.${clause}.released`) ? [`学校接受检查${all}，均已下发通知。`] : []
      }),
    ...(article === places.hazards ? hazards() : []),
    ...(article === places.risks ? risks() : []),
    ...(article === places.orders ? orders() : []),
    ...(article === places.campaigns ? campaigns() : []),
  ]
  const duties = (no: number): string[] => {
    const [all, timely] = [add(`sum.a${no}.given`, '次'), add(`sum.a${no}.on-time`, '次')]
    const rest = (
      [
        ['late', '迟报'],
        ['made-up', '补录'],
        ['impossible', '因故未能完成'],
        ['missed', '漏做'],
      ] as const
    ).flatMap(([what, words]) => {
      const token = add(`sum.a${no}.${what}`, '次')
      return has(`sum.a${no}.${what}`) ? [`${words}${token}`] : []
    })
    return has(`sum.a${no}.given`) || rest.length > 0
      ? [`${[`各单位、各学校完成经常性工作${all}，按时${timely}`, ...rest].join('，')}。`]
      : []
  }
  const hazards = (): string[] => {
    const of = (what: string) => add(`h.${what}`, '处', { schools: true })
    const [found, struck, open, late] = [of('found'), of('struck'), of('open'), of('late')]
    if (!has('h.found')) return []
    return [
      `各学校列入台账的隐患${found}，已整改销号${struck}，未销号${open}。`,
      ...(has('h.late') ? [`逾期未报完${late}。`] : []),
    ]
  }
  const risks = (): string[] => {
    const [open, reviewed, closed] = [add('r.open', '项'), add('r.reviewed', '项'), add('r.closed', '项')]
    return has('r.open') ? [`学校风险清单在册${open}，本期复核${reviewed}，消除${closed}。`] : []
  }
  const orders = (): string[] => {
    const [all, done] = [add('o.issued', '件'), add('o.answered', '件')]
    return has('o.issued') ? [`各单位承办督办事项${all}，已反馈并核实${done}。`] : []
  }
  const campaigns = (): string[] => {
    const all = add('c.reported', '份')
    return has('c.reported') ? [`专项排查报送书面情况${all}。`] : []
  }
  const sections: AddedSection[] = articles.map(({ no, name }) => ({ article: no, name, sentences: said(no) }))
  const lines = <T>(of: (text: ReportText) => readonly T[]) =>
    reports.flatMap(({ report, unitName, text }) => of(text).map((line) => ({ report, unitName, line })))
  return {
    sections,
    figures: [...figures.values()],
    problems: lines(({ problems }) => problems).map(({ report, unitName, line: { what, cause } }) => ({
      report,
      unitName,
      words: cause ? `${what}。原因：${cause}` : what,
    })),
    plans: lines(({ plans }) => plans).map(({ report, unitName, line: { what, dueOn } }) => ({
      report,
      unitName,
      words: dueOn ? `${what}（${dueOn}前）` : what,
    })),
  }
}

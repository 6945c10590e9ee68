import type { Actor } from '#foundation/actor.ts'
import { systemActor } from '#foundation/actor.ts'
import { asActor, type Database } from '#foundation/server/database.ts'
import { plainDay } from '#foundation/calendar/day.ts'
import { type DemoAsk, demoAsk } from '#apps/server/demo/ask.ts'
import { actorIn } from '#apps/server/demo/cast.ts'
import { ANNUAL_2016, BEGUN, EXEMPT, OPENED, storyOf, TOLD } from '#apps/server/demo/report-story.ts'
import { answerBrief, markBriefRead, sendBrief } from '#accounts/brief/server/brief-steps.ts'
import { noText, type ReportText } from '#accounts/report/report-text.ts'
import { acceptReport, exemptReport, receivePaper, returnReport } from '#accounts/report/server/decide.ts'
import { openReports } from '#accounts/report/server/obligations.ts'
import { saveReport, submitReport } from '#accounts/report/server/write.ts'
import { currentPack } from '#programme/pack/server/current-pack.ts'
import type { Pack } from '#programme/pack/pack.ts'

/** Last year's reports as they came in, and this year's as far as they have come, through the verbs people use. Does nothing the second time. */
export async function seedDemoReports(db: Database, pack: Pack): Promise<void> {
  const district = pack.head.district.code
  const as = <T>(actor: Actor, at: string, work: (ask: DemoAsk) => Promise<T>) =>
    asActor(db, actor, (tx) => work(demoAsk(db, tx, actor, new Date(`${at}:00+08:00`))))
  const system = systemActor(district)
  const office = actorIn(district, 'office', 'office-staff')
  const known = await as(system, OPENED.annual, ({ tx }) =>
    tx.selectFrom('report').select('id').where('district', '=', district).limit(1).executeTakeFirst(),
  )
  if (known) return
  const { version: programme } = await currentPack(db, district)
  await as(system, OPENED.annual, (ask) => openReports(ask, ANNUAL_2016, pack, programme, ROSTER))
  const [halfYear] = pack.reports.reports
  if (halfYear) await as(system, OPENED.halfYear, (ask) => openReports(ask, halfYear, pack, programme))

  const owed = await as(system, OPENED.halfYear, ({ tx }) =>
    tx
      .selectFrom('report')
      .select(['id', 'code', 'unit', 'is_school', 'version'])
      .where('district', '=', district)
      .orderBy('unit')
      .execute(),
  )
  for (const { id, code, unit, is_school, version } of owed) {
    const writer = actorIn(district, unit, is_school ? 'school-head' : 'liaison')
    if (code === ANNUAL_2016.code) await tellLastYear({ id, unit, version, writer })
    const begun = code === halfYear?.code && BEGUN.find((each) => each.unit === unit)
    if (begun) {
      const text = { ...noText, problems: [{ what: begun.what, cause: begun.cause }] }
      await as(writer, begun.at, (ask) => saveReport(ask as never, { reportId: id, version, text, keep: true }))
    }
  }

  for (const { unit, role, at, title, body, clause, ...rest } of TOLD) {
    const sender = actorIn(district, unit, role)
    const told = { title, body, clause, photos: [] }
    const { id, version } = await as(sender, at, (ask) => sendBrief(ask as never, told))
    const on = { briefId: id, version }
    const { read, answer } = rest
    if (read) await as(office, read, (ask) => markBriefRead(ask as never, on))
    if (answer) await as(office, answer.at, (ask) => answerBrief(ask as never, { ...on, answer: answer.said }))
  }

  async function tellLastYear({ id, unit, version, writer }: Told): Promise<void> {
    let on = { reportId: id, version }
    const step = async (actor: Actor, at: string, verb: (ask: never, input: never) => Promise<Stepped>, given = {}) => {
      const done = await as(actor, at, (ask) => verb(ask as never, Object.assign({}, on, given) as never))
      on = { reportId: id, version: done.version }
    }
    if (unit === EXEMPT.unit) return step(office, EXEMPT.at, exemptReport, { reason: EXEMPT.reason })
    const { file, paper, back, accepted } = storyOf(unit)
    const submitted = { text: lastYear, document: null }
    if (file) await step(writer, file, submitReport, submitted)
    if (paper) await step(office, `${paper}T16:30`, receivePaper, { receivedOn: plainDay(paper) })
    if (back) {
      await step(office, back.at, returnReport, { reason: back.reason })
      await step(writer, back.again, submitReport, submitted)
    }
    if (accepted) await step(office, accepted, acceptReport)
  }
}

/** The roster begins with this year's programme; last year's is taken to have been the same. */
const ROSTER = plainDay('2017-01-01')

type Told = { id: string; unit: string; version: number; writer: Actor }
type Stepped = { version: number }

/** The platform kept no records in 2016, so every section says so; the words are the body's own. */
const lastYear: ReportText = {
  ...noText,
  problems: [{ what: '台账分散，数字靠人工汇总', cause: '尚未使用统一平台' }],
  plans: [{ what: '按2017年工作要点逐项建账', dueOn: plainDay('2017-03-31') }],
  highlights: '开学前后联合排查一次，问题当场交办。',
  review: '按要求完成年度任务。',
}

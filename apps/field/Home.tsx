import { dutyApp } from '#apps/field/duty-app.ts'
import { FoundLine } from '#apps/field/FoundLine.tsx'
import { Foot } from '#apps/field/Foot.tsx'
import { hrefOf } from '#apps/field/route.ts'
import { trueNow, useSession } from '#apps/field/session.ts'
import { SyncLine } from '#apps/field/SyncLine.tsx'
import { Unsent } from '#apps/field/Unsent.tsx'
import { useNow } from '#apps/field/use-now.ts'
import { DayBrief } from '#duties/proof/screens/field/DayBrief.tsx'
import { dayOf, timeOf } from '#foundation/calendar/day.ts'
import { weekdayWords } from '#foundation/calendar/words.ts'
import { useSync } from '#foundation/offline/screens/use-sync.ts'
import { Icon } from '#foundation/ui/icon.tsx'
import { Status } from '#foundation/ui/status.tsx'
import type { FieldKit } from '#matters/hazard/field-kit.contract.ts'
import { ReportList } from '#matters/hazard/screens/field/ReportList.tsx'

const SHOWN = 5

/** The first screen of whoever works outside: report, call for help, see what became of what one said. */
export function Home({ kit }: { kit: FieldKit }) {
  useNow(20_000)
  const now = trueNow()
  const { reports } = useSession()
  const { commands } = useSync()
  const unsent = commands.some(({ owner, state }) => owner === kit.me.person && state !== 'received')
  return (
    <>
      <header className="fd-bar fd-bar--home">
        <div className="hx-grow">
          <h1>{kit.school?.name ?? kit.me.post.unitName}</h1>
          <p>
            {kit.me.post.title}
            {kit.me.demo && ' · 演示'}
          </p>
        </div>
        <p className="fd-bar__clock">
          {weekdayWords(dayOf(now)).replace('星期', '周')}
          <br />
          {timeOf(now)}
        </p>
      </header>
      <SyncLine />
      <main className="fd-main">
        {kit.mayReport ? (
          <a className="fd-big" href={hrefOf('/report')}>
            <Icon name="camera" />
            <b>拍照上报</b>
            <small>看到问题就拍，没有网络也能报</small>
          </a>
        ) : (
          <p className="hx-note">您的职务只能查看，不能报隐患。</p>
        )}
        <div className="fd-tiles">
          <SentTile person={kit.me.person} />
          <a className="fd-tile fd-tile--danger" href="tel:110">
            <Icon name="alarm" />
            <b>拨打110</b>
            <small>有危险先报警</small>
          </a>
        </div>
        <FoundLine person={kit.me.person} />
        <DayBrief app={dutyApp(kit)} />
        {kit.mayReport && (
          <a className="fd-all" href={hrefOf('/shifts')}>
            我的班：到岗签到、交接班
            <Icon name="right" />
          </a>
        )}
        <h2 className="fd-head">
          我报的 <span>{reports ? countWords(reports) : '还没有取到'}</span>
        </h2>
        <Unsent person={kit.me.person} />
        {reports && reports.length > 0 && (
          <ReportList reports={reports.slice(0, SHOWN)} now={now} one={kit.school !== null} />
        )}
        {reports && reports.length > SHOWN && (
          <a className="fd-all" href={hrefOf('/mine')}>
            全部{reports.length}处<Icon name="right" />
          </a>
        )}
        {reports?.length === 0 && !unsent && (
          <p className="fd-none">还没有报过。报上去的会列在这里，办到哪一步都看得见。</p>
        )}
        <Foot kit={kit} />
      </main>
    </>
  )
}

const countWords = (reports: readonly { state: string }[]): string => {
  const struck = reports.filter(({ state }) => state === 'struck').length
  return reports.length === 0 ? '' : `${reports.length}处，已销号${struck}处`
}

function SentTile({ person }: { person: string }) {
  const { commands, reached } = useSync()
  const mine = commands.filter(({ owner }) => owner === person)
  const refused = mine.filter(({ state }) => state === 'refused').length
  const waiting = mine.filter(({ state }) => state === 'waiting' || state === 'sending').length
  const look = refused
    ? ({ state: 'late', word: `${refused}条被退回` } as const)
    : waiting
      ? ({ state: reached ? 'doing' : 'soon', word: `${waiting}条${reached ? '在发' : '等网络'}` } as const)
      : mine.length > 0
        ? ({ state: 'done', word: '都已收到' } as const)
        : null
  return (
    <a className="fd-tile" href={hrefOf('/sent')}>
      <Icon name="cloud" />
      <b>发送情况</b>
      {look ? <Status {...look} /> : <small>没有待发的</small>}
    </a>
  )
}

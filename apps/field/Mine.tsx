import { trueNow, useSession } from '#apps/field/session.ts'
import { hrefOf } from '#apps/field/route.ts'
import { sendWords } from '#foundation/offline/offline.words.ts'
import { useSync } from '#foundation/offline/screens/use-sync.ts'
import { Empty } from '#foundation/ui/empty.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { ReportList } from '#matters/hazard/screens/field/ReportList.tsx'

/** 我报的: first what has not left this phone, then what the server knows. */
export function Mine() {
  const { kit, reports } = useSession()
  const { commands, reached } = useSync()
  const open = commands.filter(({ owner, state }) => owner === kit?.me.person && state !== 'received')
  return (
    <main className="fd-main">
      {open.length > 0 && <>
        <h2 className="fd-head">还没发出 <span>{open.length}条</span></h2>
        <ul className="fd-list">
          {open.map((command) => (
            <li key={command.id}>
              <a className="fd-row" href={hrefOf('/sent')}><b>{command.title}</b><Status {...sendWords(command, reached)} /></a>
            </li>
          ))}
        </ul>
      </>}
      <h2 className="fd-head">已收到 <span>{reports ? `${reports.length}处` : ''}</span></h2>
      {reports && reports.length > 0 && <ReportList reports={reports} now={trueNow()} one={kit?.school !== null} />}
      {reports?.length === 0 && <Empty why="还没有报过">报上去的会列在这里，办到哪一步都看得见。</Empty>}
      {!reports && <Empty why="还没有取到">有网络时会自动取来。</Empty>}
    </main>
  )
}

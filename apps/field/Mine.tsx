import { trueNow, useSession } from '#apps/field/session.ts'
import { Unsent } from '#apps/field/Unsent.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import type { FieldKit } from '#matters/hazard/field-kit.contract.ts'
import { ReportList } from '#matters/hazard/screens/field/ReportList.tsx'

/** 我报的: first what has not left this phone, then what the server knows. */
export function Mine({ kit }: { kit: FieldKit }) {
  const { reports } = useSession()
  return (
    <main className="fd-main">
      <Unsent person={kit.me.person} />
      {reports && reports.length > 0 && <ReportList reports={reports} now={trueNow()} one={kit.school !== null} />}
      {reports?.length === 0 && <Empty why="还没有报过">报上去的会列在这里，办到哪一步都看得见。</Empty>}
      {!reports && <Empty why="还没有取到">有网络时会自动取来。</Empty>}
    </main>
  )
}

import { timeOf } from '#foundation/calendar/day.ts'
import { Empty } from '#foundation/ui/empty.tsx'
import { Section } from '#foundation/ui/page.tsx'
import type { ProofPage } from '#duties/proof/proof-shown.ts'
import { spreadOf } from '#duties/proof/round.ts'

/** The points a round passed, in their order, and how they lie in time: six in one minute are a walk of the pen. */
export function ProofPoints({ page: { points, pointNames } }: { page: ProofPage }) {
  const spread = spreadOf(points)
  return (
    <Section
      title="巡查点位"
      remark={spread ? `${points.length}处，用时${spread.minutes}分钟，最长间隔${spread.longest}分钟` : undefined}
    >
      {points.length === 0 ? (
        <Empty why="没有记下经过的点位" />
      ) : (
        <ol className="pf-points">
          {points.map(({ code, at, how }) => (
            <li key={code}>
              <b>{pointNames[code] ?? code}</b>
              <span>{`${timeOf(at)} ${how === 'scanned' ? '扫码' : '输入编号'}`}</span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

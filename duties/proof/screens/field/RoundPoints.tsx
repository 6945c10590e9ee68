import { timeOf } from '#foundation/calendar/day.ts'
import { Icon } from '#foundation/ui/icon.tsx'
import { type RoundPoint, spreadOf } from '#duties/proof/round.ts'

const how = { scanned: '扫码', typed: '输入' } as const

/** Which points are passed, when and how, which are left, and how the times lie apart. */
export function RoundPoints({ round }: { round: readonly RoundPoint<{ code: string; name: string }>[] }) {
  const passed = round.flatMap((point) => point.passed ?? [])
  const spread = spreadOf(passed)
  return (
    <section aria-label="点位">
      <h3 className="dt-group">
        点位 {passed.length}/{round.length}
        {spread && ` · ${timeOf(spread.first)}起走了${spread.minutes}分钟，两点最长隔${spread.longest}分钟`}
      </h3>
      <ol className="dt-points">
        {round.map(({ code, name, passed: at }, i) => (
          <li key={code}>
            <span className={at ? 'dt-point dt-point--passed' : 'dt-point'}>
              {at ? <Icon name="check" says="已到" /> : i + 1}
            </span>
            <b>{name}</b>
            <small>{at ? `${timeOf(at.at)} ${how[at.how]}` : '还没到'}</small>
          </li>
        ))}
      </ol>
    </section>
  )
}

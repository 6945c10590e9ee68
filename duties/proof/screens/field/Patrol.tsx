import { useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { Icon } from '#foundation/ui/icon.tsx'
import type { PassedPoint } from '#duties/proof/proof.ts'
import { keepDraft } from '#duties/proof/screens/field/duty-draft.ts'
import type { FormProps } from '#duties/proof/screens/field/DutyPage.tsx'
import { DutySheet } from '#duties/proof/screens/field/DutySheet.tsx'
import { PassPoint } from '#duties/proof/screens/field/PassPoint.tsx'
import { RoundPoints } from '#duties/proof/screens/field/RoundPoints.tsx'
import { HonestExit } from '#duties/proof/screens/field/HonestExit.tsx'
import { useGive } from '#duties/proof/screens/field/use-give.ts'
import { passPoint, roundOf } from '#duties/proof/round.ts'

/** A round: begun, point after point passed, ended. Each point is on the phone before the next is asked for. */
export function Patrol(props: FormProps) {
  const { item, draft, change, clear, app, points } = props
  const [ending, setEnding] = useState(false)
  const { give, busy } = useGive({ app, draft, clear })
  const round = roundOf(points, draft.points)
  const left = round.filter(({ passed }) => !passed)

  if (points.length === 0)
    return (
      <>
        <p className="hx-note">
          学校还没有设点位。请安全主任在电脑上打开“巡查点位”，设好并打印张贴；现在也可以直接报完成。
        </p>
        <DutySheet {...props} />
      </>
    )
  if (!draft.begunAt)
    return (
      <>
        <RoundPoints round={round} />
        <HonestExit item={item} busy={busy} onGive={(outcome, why) => void give(outcome, why, null, [])} />
        <footer className="fd-foot dt-foot">
          <Button kind="primary" onClick={() => change({ begunAt: app.now() })}>
            <Icon name="walk" />
            开始第{item.given + 1}次巡查
          </Button>
          <p className="fd-why">{points.length}个点位，到一处扫一处，没有网络也能巡</p>
        </footer>
      </>
    )
  const pass = async (code: string, how: PassedPoint['how']) => {
    const next = passPoint(draft.points, { code, how, at: app.now() })
    await keepDraft(app.person, { ...draft, points: next }).catch(() => undefined)
    change({ points: next })
  }
  if (ending || left.length === 0)
    return (
      <>
        <RoundPoints round={round} />
        {left.length > 0 && (
          <p className="hx-note">
            还有{left.length}个点位没到，会照实记下。
            <button type="button" className="hx-link dt-note" onClick={() => setEnding(false)}>
              接着巡
            </button>
          </p>
        )}
        <DutySheet {...props} />
      </>
    )
  return (
    <>
      <PassPoint round={round} onPass={(code, how) => void pass(code, how)} />
      <RoundPoints round={round} />
      <p className="dt-exit">
        <Button
          wide
          disabledReason={draft.points.length === 0 ? '到过一个点位才能结束' : undefined}
          wordsBelow
          onClick={() => setEnding(true)}
        >
          还差{left.length}个点位，就此结束
        </Button>
      </p>
    </>
  )
}

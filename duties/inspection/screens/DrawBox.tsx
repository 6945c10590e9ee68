import { useState } from 'react'
import { momentWords } from '#foundation/calendar/words.ts'
import { Button } from '#foundation/ui/button.tsx'
import { ConfirmDialog } from '#foundation/ui/confirm-dialog.tsx'
import { Facts, Section } from '#foundation/ui/page.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { drawHolds } from '#duties/inspection/draw-plan.ts'
import type { PlanPage } from '#duties/inspection/inspection-shown.ts'
import { sha256 } from '#duties/inspection/sha256.ts'
import { inspections, useDeed } from '#duties/inspection/screens/asks.ts'

/** 抽签: the hash before, the seed after, and a check that runs here, in this browser, for whoever wants to know. */
export function DrawBox({ page }: { page: PlanPage }) {
  const { plan, drawn, may } = page
  const [asking, setAsking] = useState(false)
  const deed = useDeed(
    () => inspections.drawInspection({ planId: plan.id }),
    '已抽签，种子已公布',
    () => setAsking(false),
  )
  const passed = drawn?.visits.flatMap(({ passedOver }) => passedOver).length ?? 0
  return (
    <Section title="抽签" remark={plan.drawnAt ? `${momentWords(plan.drawnAt)} 抽出` : '只抽一次'}>
      <Facts
        facts={[
          [
            '种子摘要',
            <code className="in-code" key="hash">
              {plan.seedHash}
            </code>,
          ],
          [
            '种子',
            plan.seed ? (
              <code className="in-code" key="seed">
                {plan.seed}
              </code>
            ) : (
              '抽签后公布'
            ),
          ],
          ...(passed > 0 ? ([['回避', `${passed}人次，已顺延`]] as const) : []),
        ]}
      />
      {plan.state === 'planned' && (
        <p className="in-deed">
          <Button kind="primary" disabledReason={may.draw ?? undefined} onClick={() => setAsking(true)}>
            抽签
          </Button>
        </p>
      )}
      {plan.seed && drawn && <Check seed={plan.seed} hash={plan.seedHash} drawn={drawn} />}
      {deed.error && (
        <p className="hx-tone-late" role="alert">
          {deed.error.message}
        </p>
      )}
      <ConfirmDialog
        open={asking}
        question={`给${plan.title}抽签？`}
        verb="抽签"
        safeVerb="先不抽"
        busy={deed.isPending}
        onLeave={() => setAsking(false)}
        onDo={() => deed.mutate(undefined)}
      >
        <p>{`从${plan.targets}个里抽${plan.sample}个，每个抽两名检查人。抽完公布种子，不能重抽；要回避的请先申请。`}</p>
      </ConfirmDialog>
    </Section>
  )
}

function Check({ seed, hash, drawn }: { seed: string; hash: string; drawn: NonNullable<PlanPage['drawn']> }) {
  const [said, setSaid] = useState<{ holds: boolean; fits: boolean }>()
  return (
    <div className="in-deed" aria-live="polite">
      <Button small onClick={() => setSaid({ fits: sha256(seed) === hash, holds: drawHolds(seed, drawn) })}>
        复核抽签
      </Button>
      {said && (
        <>
          <Status
            state={said.fits ? 'done' : 'late'}
            word={said.fits ? '种子与事先公布的摘要一致' : '种子与事先公布的摘要不一致'}
          />
          <Status
            state={said.holds ? 'done' : 'late'}
            word={said.holds ? '按种子重抽，结果相同' : '按种子重抽，结果不同'}
          />
        </>
      )}
    </div>
  )
}

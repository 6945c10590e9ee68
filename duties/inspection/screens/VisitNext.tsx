import { useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { ConfirmDialog } from '#foundation/ui/confirm-dialog.tsx'
import { NextStep } from '#foundation/ui/notice.tsx'
import type { VisitPage } from '#duties/inspection/inspection-shown.ts'
import type { VisitState } from '#duties/inspection/inspection.ts'
import { inspections, useDeed } from '#duties/inspection/screens/asks.ts'

const next: Partial<Record<VisitState, { what: string; because: string }>> = {
  planned: { what: '到场检查', because: '两名检查人一同到场，到场后开始填检查记录。' },
  started: { what: '填检查记录', because: '逐项回答，「否」即为问题，拍照并写明部位。' },
  recorded: { what: '签名', because: '检查人各自签名，被检查单位签字或写明原因。' },
  signed: { what: '下发结果', because: '整改通知书随即编号，被检查单位从此看得到。' },
}

/** What is to be done now, with its button; where it is not the asker's to do, the reason stands beside it. */
export function VisitNext({ page: { visit, steps, targetName, findings } }: { page: VisitPage }) {
  const [asking, setAsking] = useState(false)
  const on = { visitId: visit.id, version: visit.version }
  const start = useDeed(() => inspections.startVisit(on), '已到场，开始检查')
  const release = useDeed(
    () => inspections.releaseVisit(on),
    '结果已下发',
    () => setAsking(false),
  )
  const now = next[visit.state]
  if (!now) return null
  const unsigned = visit.state === 'recorded' && visit.openness === 'covert'
  const because = unsigned ? '两名检查人各自签名；暗访不用被检查单位签字。' : now.because
  const error = start.error ?? release.error
  return (
    <>
      <NextStep what={now.what} because={error ? <span role="alert">{error.message}</span> : because}>
        {visit.state === 'planned' && (
          <Button
            kind="primary"
            busy={start.isPending}
            disabledReason={steps['start'] ?? undefined}
            onClick={() => start.mutate(undefined)}
          >
            到场检查
          </Button>
        )}
        {visit.state === 'signed' && (
          <Button kind="primary" disabledReason={steps['release'] ?? undefined} onClick={() => setAsking(true)}>
            下发结果
          </Button>
        )}
      </NextStep>
      <ConfirmDialog
        open={asking}
        question={`把检查结果下发给${targetName}？`}
        verb="下发结果"
        safeVerb="先不下发"
        busy={release.isPending}
        onLeave={() => setAsking(false)}
        onDo={() => release.mutate(undefined)}
      >
        <p>
          {findings.length > 0
            ? `问题${findings.length}项，整改通知书随即编号；选了转隐患的自动登记。`
            : '没有发现问题，不发整改通知书。'}
          下发后记录不能再改。
        </p>
      </ConfirmDialog>
    </>
  )
}

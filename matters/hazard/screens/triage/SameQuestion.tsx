import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { useUndo } from '#foundation/ui/undo-bar.tsx'
import { useKeys } from '#foundation/ui/use-keys.ts'
import { hush } from '#foundation/ui/use-live.ts'
import type { HazardPage } from '#matters/hazard/hazard-reads.contract.ts'
import { hazardWords } from '#matters/hazard/hazard.words.ts'
import { steps } from '#matters/hazard/screens/asks.ts'
import { type Like, notSame } from '#matters/hazard/screens/triage/not-same.ts'

type Props = { page: HazardPage; like: Like; onMerged: () => void; onJudged: () => void }

/** 是同一件事吗？ An open one can take it in; one struck off long ago makes it a rebound; or neither. */
export function SameQuestion({ page: { hazard, steps: may }, like: { row, kind }, onMerged, onJudged }: Props) {
  const tell = useUndo()
  const client = useQueryClient()
  const [error, setError] = useState<string>()
  const on = { hazardId: hazard.id, version: hazard.version }
  const again = () =>
    Promise.all(['hazard', 'triage', 'ledger'].map((key) => client.invalidateQueries({ queryKey: [key] })))
  const failed = (problem: Error) => {
    setError(problem.message)
    void again()
  }
  const merge = useMutation({
    mutationFn: () => {
      hush()
      return steps.mergeHazard({ ...on, into: row.id, intoVersion: row.version })
    },
    onSuccess: (after) => {
      tell({
        said: `${hazard.number}号已并入${row.number}号`,
        undo: () => steps.unmergeHazard({ hazardId: after.id, version: after.version }).then(again),
      })
      onMerged()
      void again()
    },
    onError: failed,
  })
  const link = useMutation({
    mutationFn: () => {
      hush()
      return steps.linkRebound({ ...on, of: row.id })
    },
    onSuccess: (after) => {
      tell({ said: `${hazard.number}号已认定为${row.number}号的第${after.rebounds}次反弹` })
      void again()
    },
    onError: failed,
  })
  const no = () => {
    notSame.add(hazard.id, row.id)
    tell({ said: `已记下：${hazard.number}号与${row.number}号不是同一件事` })
    onJudged()
  }
  const duplicate = kind === 'duplicate'
  const busy = merge.isPending || link.isPending
  const act = () => !busy && (duplicate ? merge.mutate() : link.mutate())
  useKeys([
    ...(duplicate && may['merge'] === null ? [{ key: 'm', does: `并入${row.number}号`, act }] : []),
    ...(!duplicate && may['linkRebound'] === null ? [{ key: 'l', does: `认定为${row.number}号的反弹`, act }] : []),
    { key: 'n', does: '不是同一件事', act: no },
  ])
  const step = duplicate ? 'merge' : 'linkRebound'
  if (may[step] === hazardWords['hazard-step-not-yours']) return null
  return (
    <div className="hz-same" role="group" aria-label={duplicate ? '是同一件事吗' : '是不是反弹'}>
      <p>
        <b>{duplicate ? '是同一件事吗？' : `是${row.number}号又出现了吗？`}</b>{' '}
        {duplicate ? '合并后各位报告人都会收到办理结果，30天内可撤销合并。' : '认定为反弹后等级至少高一级，次数加1。'}
      </p>
      {duplicate ? (
        <Button small keyCap="M" busy={busy} disabledReason={may['merge'] ?? undefined} onClick={act}>
          并入{row.number}号
        </Button>
      ) : (
        <Button small keyCap="L" busy={busy} disabledReason={may['linkRebound'] ?? undefined} onClick={act}>
          是反弹
        </Button>
      )}
      <Button small keyCap="N" onClick={no}>
        不是
      </Button>
      {error && (
        <p className="hx-tone-late" role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

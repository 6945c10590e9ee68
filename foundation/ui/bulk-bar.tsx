import type { ReactNode } from 'react'
import { Button } from '#foundation/ui/button.tsx'

type BulkBarProps = {
  chosen: number
  /** 件, 条, 处. */
  unit: string
  /** 签收这2件: what happens to all of them. */
  verb: string
  onDo: () => void
  onDrop: () => void
  /** What must still be done one by one. */
  not?: ReactNode
  /** Why it cannot be done to all of them. */
  disabledReason?: string | undefined
}

/** Takes over the primary button while several rows are chosen. */
export function BulkBar({ chosen, unit, verb, onDo, onDrop, not, disabledReason }: BulkBarProps) {
  if (chosen === 0) return null
  return (
    <div className="hx-bulk" role="region" aria-label="已选的几件">
      <b aria-live="polite">
        已选{chosen}
        {unit}
      </b>
      {not && <span className="hx-small hx-ink-2">{not}</span>}
      <span className="hx-grow" />
      <Button kind="text" small onClick={onDrop}>
        取消选择
      </Button>
      <Button kind="primary" onClick={onDo} disabledReason={disabledReason}>
        {verb}
      </Button>
    </div>
  )
}

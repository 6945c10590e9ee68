import type { ReactNode } from 'react'
import { Icon } from '#foundation/ui/icon.tsx'
import { Link } from '#foundation/ui/link.tsx'

type LedgerFootProps = {
  /** 合计 14处. */
  total: string
  children?: ReactNode
  /** 第1—9行，共14行. */
  range?: string | undefined
  previous?: string | undefined
  next?: string | undefined
}

/** The sums beneath the ledger, always in sight. Page links are addresses. */
export function LedgerFoot({ total, children, range, previous, next }: LedgerFootProps) {
  return (
    <div className="hx-ledger__foot">
      <b>{total}</b>
      {children}
      <span className="hx-ledger__pages">
        {range && <span className="hx-ink-2">{range}</span>}
        {previous && (
          <Link href={previous}>
            <Icon name="left" /> 上一页
          </Link>
        )}
        {next && (
          <Link href={next}>
            下一页 <Icon name="right" />
          </Link>
        )}
      </span>
    </div>
  )
}

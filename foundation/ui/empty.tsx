import type { ReactNode } from 'react'

/** Nothing here: why, and what next. */
export function Empty({ why, children }: { why: string; children?: ReactNode }) {
  return (
    <div className="hx-empty">
      <b>{why}</b>
      {children && <p className="hx-ink-2">{children}</p>}
    </div>
  )
}

import type { ReactNode } from 'react'

/** A fact, not a state: outlined, never coloured. `strong` for the one that must not be missed. */
export function Tag({ strong, children }: { strong?: boolean | undefined; children: ReactNode }) {
  return <span className={strong ? 'hx-tag hx-tag--strong' : 'hx-tag'}>{children}</span>
}

import { useEffect, useRef, type ReactNode } from 'react'
import { KeyList } from '#foundation/ui/key-list.tsx'

/** Skip link, bars, main. Focus goes to main when the page changes, so that a reader begins there. */
export function Shell({ at, bars, children }: { at: string; bars: ReactNode; children: ReactNode }) {
  const main = useRef<HTMLElement>(null)
  const before = useRef(at)
  useEffect(() => {
    if (before.current === at) return
    before.current = at
    main.current?.focus()
  }, [at])
  return (
    <div className="hx-shell">
      <a className="hx-skip" href="#main">
        跳到正文
      </a>
      {bars}
      <main className="hx-shell__main" id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
      <KeyList />
    </div>
  )
}

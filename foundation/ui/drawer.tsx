import { useEffect, useId, useRef, type ReactNode } from 'react'
import { Icon } from '#foundation/ui/icon.tsx'

/** The right panel where there is no room for it. Not modal: the list beside it stays in use. Esc closes it. */
export function Drawer({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const titleId = useId()
  const closer = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const before = document.activeElement
    closer.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <div
      className="hx-drawer"
      role="dialog"
      aria-labelledby={titleId}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className="hx-drawer__head">
        <h2 className="hx-h3" id={titleId}>
          {title}
        </h2>
        <button ref={closer} type="button" className="hx-btn hx-btn--text" onClick={onClose}>
          <Icon name="close" />
          关闭
        </button>
      </div>
      <div className="hx-drawer__body">{children}</div>
    </div>
  )
}

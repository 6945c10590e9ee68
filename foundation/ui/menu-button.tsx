import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Icon } from '#foundation/ui/icon.tsx'

export type MenuItem = {
  key: string
  words: string
  /** A count or a short remark at the right. */
  aside?: ReactNode
  /** Ticked; leave it out where nothing is chosen but done. */
  on?: boolean | undefined
  act: () => void
}

type MenuButtonProps = {
  face: ReactNode
  look: string
  items: readonly MenuItem[]
  says?: string | undefined
  note?: ReactNode
  right?: boolean | undefined
  /** Above eight items one may type a few characters to narrow them. */
  find?: boolean | undefined
}

/** A button that opens a short list beneath it. Arrows move, Esc closes, focus returns to the button. */
export function MenuButton({ face, look, items, says, note, right, find }: MenuButtonProps) {
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const id = useId()
  const whole = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const choosable = items.some((item) => item.on !== undefined)
  const shown = typed ? items.filter((item) => item.words.includes(typed)) : items

  useEffect(() => {
    if (!open) return
    const first = whole.current?.querySelector<HTMLElement>('.hx-menu__list input, .hx-menu__item')
    first?.focus()
    const away = (event: PointerEvent) => {
      if (!whole.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', away)
    return () => document.removeEventListener('pointerdown', away)
  }, [open])

  const close = () => {
    setOpen(false)
    setTyped('')
    button.current?.focus()
  }
  const move = (event: KeyboardEvent) => {
    if (!open) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      close()
    }
    if (event.key === 'Tab') setOpen(false)
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const all = [...(whole.current?.querySelectorAll<HTMLElement>('.hx-menu__list input, .hx-menu__item') ?? [])]
    const here = all.indexOf(document.activeElement as HTMLElement)
    all[(here + (event.key === 'ArrowDown' ? 1 : -1) + all.length) % all.length]?.focus()
  }
  const list = (
    <div id={id} role="menu" aria-label={says}>
      {shown.map(({ key, words, aside, on, act }) => (
        <button
          key={key}
          type="button"
          className="hx-menu__item"
          tabIndex={-1}
          role={choosable ? 'menuitemcheckbox' : 'menuitem'}
          aria-checked={choosable ? on === true : undefined}
          onClick={() => {
            close()
            act()
          }}
        >
          {choosable && (on ? <Icon name="check" /> : <span className="hx-menu__gap" />)}
          {words}
          {aside !== undefined && <small>{aside}</small>}
        </button>
      ))}
    </div>
  )
  return (
    <div className="hx-menu" ref={whole} onKeyDown={move}>
      <button
        ref={button}
        type="button"
        className={look}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {face}
      </button>
      {open && (
        <div className={right ? 'hx-menu__list hx-menu__list--right' : 'hx-menu__list'}>
          {find && (
            <div className="hx-chip__find">
              <input
                className="hx-input"
                value={typed}
                onChange={(e) => setTyped(e.target.value)}
                aria-label="输入几个字来找"
                placeholder="输入几个字"
              />
            </div>
          )}
          {list}
          {shown.length === 0 && <p className="hx-menu__note">没有叫“{typed}”的，换几个字试试</p>}
          {note && <div className="hx-menu__note">{note}</div>}
        </div>
      )}
    </div>
  )
}

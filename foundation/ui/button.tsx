import { useId, type ButtonHTMLAttributes, type MouseEvent, type ReactNode } from 'react'
import { Icon, type IconName } from '#foundation/ui/icon.tsx'
import { Link } from '#foundation/ui/link.tsx'

export type ButtonKind = 'plain' | 'primary' | 'wanted' | 'danger' | 'text'

type Look = {
  /** One primary on a screen; `wanted` is the outlined blue for the likeliest of several. */
  kind?: ButtonKind | undefined
  small?: boolean | undefined
  wide?: boolean | undefined
  icon?: IconName | undefined
  /** The key that does the same. */
  keyCap?: string | undefined
}

type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> &
  Look & {
    /** Why it cannot be done now. The button turns grey and the reason stands beside it for all to read. */
    disabledReason?: string | undefined
    /** What it brings, in grey, while it can be pressed. */
    note?: string | undefined
    wordsBelow?: boolean | undefined
    busy?: boolean | undefined
  }

const lookOf = ({ kind = 'plain', small, wide }: Look) =>
  ['hx-btn', kind !== 'plain' && `hx-btn--${kind}`, small && 'hx-btn--small', wide && 'hx-btn--wide']
    .filter(Boolean)
    .join(' ')

export function Button({
  kind,
  small,
  wide,
  icon,
  keyCap,
  disabledReason,
  note,
  wordsBelow,
  busy,
  onClick,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  const wordsId = useId()
  const off = disabledReason !== undefined || busy === true
  const words = disabledReason ?? note
  // aria-disabled, not disabled: the keyboard still reaches it and the reader says why it is off
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (off) event.preventDefault()
    else onClick?.(event)
  }
  const button = (
    <button
      {...rest}
      type={type}
      className={lookOf({ kind, small, wide })}
      onClick={press}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      aria-describedby={words ? wordsId : rest['aria-describedby']}
    >
      {icon && <Icon name={icon} />}
      {children}
      {keyCap && <kbd aria-hidden="true">{keyCap}</kbd>}
    </button>
  )
  if (!words) return button
  return (
    <span className={wordsBelow ? 'hx-act hx-act--below' : 'hx-act'}>
      {button}
      <span className="hx-why" id={wordsId}>
        {words}
      </span>
    </span>
  )
}

/** A place that looks like a button. */
export function LinkButton({ href, icon, children, ...look }: Look & { href: string; children: ReactNode }) {
  return (
    <Link href={href} className={lookOf(look)}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  )
}

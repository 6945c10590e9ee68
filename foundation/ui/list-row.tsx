import type { ReactNode } from 'react'
import { Icon } from '#foundation/ui/icon.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { stateWords, type State } from '#foundation/ui/status.tsx'

/** The head over a group of rows: 逾期 1. */
export function ListGroup({
  state,
  words,
  count,
  note,
}: {
  state?: State | undefined
  words?: string | undefined
  count: number
  note?: string | undefined
}) {
  return (
    <h2 className="hx-group" data-state={state}>
      {state && <Icon name={state} />}
      {words ?? (state && stateWords[state])} {count}
      {note && <small>{note}</small>}
    </h2>
  )
}

type ListRowProps = {
  title: ReactNode
  under?: ReactNode
  href: string
  due?: ReactNode
  /** One deed, named by its verb. */
  deed?: ReactNode
  on?: boolean | undefined
  /** Only where choosing several is safe; `says` is read with the box. */
  tick?: { checked: boolean; onChange: (checked: boolean) => void; says: string } | undefined
  /** No column for a tick box: lists where nothing can be chosen. */
  plain?: boolean | undefined
}

/** Bold line, grey line, deadline, one deed. */
export function ListRow({ title, under, href, due, deed, on, tick, plain }: ListRowProps) {
  const look = `hx-item${plain ? ' hx-item--plain' : ''}${on ? ' hx-item--on' : ''}`
  return (
    <li className={look}>
      {!plain && (
        <span className="hx-row">
          {tick && (
            <input
              type="checkbox"
              className="hx-tick"
              aria-label={tick.says}
              checked={tick.checked}
              onChange={(event) => tick.onChange(event.target.checked)}
            />
          )}
        </span>
      )}
      <Link className="hx-item__main" href={href} aria-current={on ? 'true' : undefined} data-row>
        <b>{title}</b>
        {under && <small>{under}</small>}
      </Link>
      <span className="hx-item__due">{due}</span>
      <span className="hx-item__deed">{deed}</span>
    </li>
  )
}

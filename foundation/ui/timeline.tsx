import type { ReactNode } from 'react'

export type TimelineEntry = {
  key: string
  when: string
  who?: string | undefined
  what: ReactNode
  /** The ground given, in full: rulings and refusals are never shortened. */
  more?: ReactNode
  mark?: 'doing' | 'soon' | 'late' | 'done' | undefined
}

/** What happened, newest first. Who · what · when. */
export function Timeline({ entries, name = '经过' }: { entries: readonly TimelineEntry[]; name?: string }) {
  return (
    <ol className="hx-timeline" aria-label={name}>
      {entries.map(({ key, when, who, what, more, mark }) => (
        <li key={key} data-state={mark}>
          <time>{when}</time>
          {who && <b>{who} </b>}
          {what}
          {more && <div className="hx-timeline__more">{more}</div>}
        </li>
      ))}
    </ol>
  )
}

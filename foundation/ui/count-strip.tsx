import type { CSSProperties } from 'react'
import { Icon } from '#foundation/ui/icon.tsx'
import { Link } from '#foundation/ui/link.tsx'

export type Count = {
  key: string
  count: number
  /** Unit and thing: 条新报隐患. */
  what: string
  /** The one that presses most, or by when. */
  under?: string | undefined
  href: string
  /** At most one in a strip. */
  late?: boolean | undefined
}

// React's style type does not know custom properties
const columns = (count: number) => ({ '--counts': count }) as CSSProperties

/** 今天要办: what needs me today as counts, each opening the rows it counts. */
export function CountStrip({
  counts,
  all,
}: {
  counts: readonly Count[]
  all?: { words: string; under: string; href: string } | undefined
}) {
  return (
    <section className="hx-today" aria-label="今天要办" style={columns(counts.length)}>
      <h2 className="hx-today__title">
        今天
        <br />
        要办
      </h2>
      {counts.map(({ key, count, what, under, href, late }) => (
        <Link key={key} href={href} className={late ? 'hx-count hx-count--late' : 'hx-count'}>
          <b data-zero={count === 0}>{count}</b>
          <span>
            <span className="hx-count__what">{what}</span>
            {under && <small>{under}</small>}
          </span>
        </Link>
      ))}
      {all && (
        <Link className="hx-today__all" href={all.href}>
          <span>
            {all.words}
            <br />
            {all.under}
          </span>
          <Icon name="right" />
        </Link>
      )}
    </section>
  )
}

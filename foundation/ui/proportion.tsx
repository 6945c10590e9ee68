import { percent } from '#foundation/percent.ts'
import { Link } from '#foundation/ui/link.tsx'

type ProportionProps = {
  part: number
  whole: number
  /** 处, 所, 人: what is counted. */
  unit?: string | undefined
  /** Why there is nothing to divide by, said when `whole` is 0: 「满90日的 0处」. */
  noneBecause?: string | undefined
  href?: string | undefined
  inline?: boolean | undefined
}

/** 70.2% 33/47处. A percentage never stands without its n/m; nothing to divide by is a dash and the reason. */
export function Proportion({ part, whole, unit = '', noneBecause, href, inline }: ProportionProps) {
  const look = inline ? 'hx-ratio hx-ratio--inline' : 'hx-ratio'
  const inner = (
    <>
      <b>{percent(part, whole)}</b>
      <span>{whole === 0 ? (noneBecause ?? `0${unit}`) : `${part}/${whole}${unit}`}</span>
    </>
  )
  return href ? (
    <Link className={look} href={href}>
      {inner}
    </Link>
  ) : (
    <span className={look}>{inner}</span>
  )
}

export type BarPart = { part: 'done' | 'doing' | 'late' | 'unknown'; count: number }

/** The bar beside the numbers; `says` tells a screen reader what the eye sees. */
export function Bar({
  parts,
  whole,
  width,
  says,
}: {
  parts: readonly BarPart[]
  whole: number
  width?: number
  says: string
}) {
  return (
    <span className="hx-bar" role="img" aria-label={says} style={width ? { width } : undefined}>
      {parts.map(({ part, count }) => (
        <i key={part} data-part={part} style={{ width: `${whole ? (100 * count) / whole : 0}%` }} />
      ))}
    </span>
  )
}

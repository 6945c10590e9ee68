import { Link } from '#foundation/ui/link.tsx'
import type { LiveClause } from '#accounts/living-programme/programme.contract.ts'

/** 销号 24/47处, opening the rows it counts; nothing to divide by is a dash and the reason. */
export function FigureWords({ figure }: { figure: NonNullable<LiveClause['figure']> }) {
  const { words, part, whole, unit, none, href } = figure
  if (whole === 0) return <span className="lp-figure">— {none}</span>
  const said = (
    <>
      {words} <b>{part}</b>/{whole}
      {unit}
    </>
  )
  return href ? (
    <Link className="lp-figure" href={href}>
      {said}
    </Link>
  ) : (
    <span className="lp-figure">{said}</span>
  )
}

import type { Precedent } from '#matters/hazard/hazard-reads.contract.ts'

/** How the same was decided before. */
export function Precedents({ precedents }: { precedents: readonly Precedent[] }) {
  if (precedents.length === 0) return null
  return (
    <section className="hz-precedents" aria-label="裁定先例">
      {precedents.map(({ id, number, leadName, basis, hazardNumber }) => (
        <p key={id} className="hx-small hx-ink-2">
          <b>先例{number}号</b> 由{leadName}办。依据：{basis}（{hazardNumber}）
        </p>
      ))}
    </section>
  )
}

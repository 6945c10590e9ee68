import type { ReactNode } from 'react'
import { Proportion } from '#foundation/ui/proportion.tsx'
import '#duties/defences/screens/defences.css'

export type Shown = {
  key: string
  name: string
  n: number
  m: number
  unit?: string
  /** What is not known, or said beside it. */
  under?: ReactNode
  href?: string | undefined
  on?: boolean
}

/** Figures in a row; each opens the rows it counts. */
export const Figures = ({ figures, name }: { figures: readonly Shown[]; name: string }) => (
  <ul className="df-figures" aria-label={name}>
    {figures.map(({ key, name: words, n, m, unit = '所', under, href, on }) => (
      <li key={key} data-on={on}>
        <h2>{words}</h2>
        <Proportion part={n} whole={m} unit={unit} href={href} noneBecause="还没有可算的" />
        {under && <small>{under}</small>}
      </li>
    ))}
  </ul>
)

import type { ReactNode } from 'react'

/** One group of examples under its name. */
export function Block({ name, wide, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <section className={wide ? 'kit__wide' : 'kit__block'}>
      <h2>{name}</h2>
      {children}
    </section>
  )
}

import type { ReactNode } from 'react'

export type Fact = { ask: string; answer: ReactNode; under?: ReactNode }

/** Five boxes at the top of a case: the questions a superior asks, in the order they are asked. `bare` for lesser strips. */
export function FiveFacts({ facts, bare }: { facts: readonly Fact[]; bare?: boolean | undefined }) {
  return (
    <dl className={bare ? 'hx-facts hx-facts--bare' : 'hx-facts'}>
      {facts.map(({ ask, answer, under }) => (
        <div key={ask}>
          <dt>{ask}</dt>
          <dd>
            {answer}
            {under && <small>{under}</small>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

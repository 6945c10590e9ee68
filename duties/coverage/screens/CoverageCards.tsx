import { Link } from '#foundation/ui/link.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { hrefWith } from '#foundation/ui/url-state.ts'
import { cellLook } from '#duties/coverage/cell-look.ts'
import type { Coverage, Read } from '#duties/coverage/screens/use-coverage.ts'

/** The same on a narrow window: one school after the other, with what is not in order; of one school all of it. */
export function CoverageCards({ coverage: { search, span }, read }: { coverage: Coverage; read: Read }) {
  const days = { from: span?.from, to: span?.to }
  const only = read.subjects.length === 1
  const duties = new Map(read.duties.map((duty) => [duty.code, duty]))
  return (
    <ul className="cv-cards">
      {read.subjects.map(({ id, short, sum, white }) => {
        const look = cellLook(sum, { white })
        const lines = read.cells
          .filter(({ subject }) => subject === id)
          .map((cell) => ({ ...cell, look: cellLook(cell.sum, { white, given: cell.given }) }))
          .filter(({ look: { state } }) => state !== null && (only || state === 'late' || state === 'soon'))
        const shown = only ? lines : lines.slice(0, 4)
        return (
          <li key={id}>
            <h2 className="cv-cards__head">
              <Link href={hrefWith('/coverage', search, { subject: id })}>{short}</Link>
              <span>{look.figure}</span>
              {look.state && <Status state={look.state} word={look.word} />}
            </h2>
            <ul>
              {shown.map(({ duty, look: { state, figure, word } }) => (
                <li key={duty}>
                  <Link href={hrefWith(`/coverage/${id}/${duty}`, {}, days)}>
                    <span>{duties.get(duty)?.name}</span>
                    <b>{figure}</b>
                    {state && <Status state={state} word={word} />}
                  </Link>
                </li>
              ))}
            </ul>
            {lines.length > shown.length && (
              <Link className="hx-small" href={hrefWith('/coverage', search, { subject: id })}>
                {`还有${lines.length - shown.length}项，看全部`}
              </Link>
            )}
          </li>
        )
      })}
    </ul>
  )
}

import { Icon } from '#foundation/ui/icon.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Status } from '#foundation/ui/status.tsx'
import type { LiveClause } from '#accounts/living-programme/programme.contract.ts'
import { FigureWords } from '#accounts/living-programme/screens/FigureWords.tsx'

/** How a clause stands in a word; one that is not built yet is said to be so, in no colour. */
export function ClauseStanding({ clause, pill }: { clause: LiveClause; pill?: boolean }) {
  const { standing, figure } = clause
  if (standing === null) return <span className={pill ? 'lp-planned lp-planned--pill' : 'lp-planned'}>待建</span>
  const count = standing === 'late' ? figure?.late : standing === 'soon' ? figure?.soon : 0
  const word = standing === 'late' ? `逾期${count}` : standing === 'soon' ? `快到期${count}` : undefined
  return <Status state={standing} word={word} pill={pill} />
}

type ClauseLineProps = { clause: LiveClause; href: string; on: boolean; reachable: boolean }

/** One clause of the document: how it stands, its number and words, its figure. */
export function ClauseLine({ clause, href, on, reachable }: ClauseLineProps) {
  const { id, statement, figure, standing } = clause
  return (
    <li className="lp-clause" data-on={on} data-planned={standing === null}>
      <Link
        className="lp-clause__main"
        href={href}
        aria-current={on ? 'true' : undefined}
        data-row={reachable ? '' : undefined}
      >
        <span className="lp-clause__standing">
          <ClauseStanding clause={clause} />
        </span>
        <span className="lp-clause__id">{id}</span>
        <span className="lp-clause__words">{statement}</span>
      </Link>
      {figure && <FigureWords figure={figure} />}
    </li>
  )
}

type FoldHeadProps = { words: React.ReactNode; more: React.ReactNode; open: boolean; onToggle: () => void }

export function FoldHead({ words, more, open, onToggle }: FoldHeadProps) {
  return (
    <h3 className="lp-fold__head">
      <button type="button" aria-expanded={open} onClick={onToggle}>
        <Icon name={open ? 'down' : 'right'} />
        <span>{words}</span>
        <small>{more}</small>
      </button>
    </h3>
  )
}

import { type Parts, partsOf, type Stretch, stretchesOf } from '#accounts/living-programme/parts.ts'
import type { LiveClause, LiveProgramme } from '#accounts/living-programme/programme.contract.ts'
import { ClauseLine, FoldHead } from '#accounts/living-programme/screens/ClauseLine.tsx'

type ArticleSectionProps = {
  article: LiveProgramme['articles'][number]
  chosen: string | undefined
  hrefOf: (clause: string) => string
  /** Folds the reader opened or closed by hand; the rest stand as they come. */
  turned: Readonly<Record<string, boolean>>
  /** All of them, or none: while a filter is on, nothing hides. */
  allOpen: boolean | undefined
  onTurn: (key: string, open: boolean) => void
}

/** One article of the document. Folded lines are there for paper and for the search of the browser, out of sight here. */
export function ArticleSection({ article, chosen, hrefOf, turned, allOpen, onTurn }: ArticleSectionProps) {
  const { no, name, parts, clauses } = article
  if (clauses.length === 0) return null
  return (
    <section className="lp-article" id={`article-${no}`} aria-labelledby={`article-${no}-name`}>
      <header>
        <h2 className="hx-h2" id={`article-${no}-name`}>
          {no}. {name}
        </h2>
        <small>{partsWords(parts, true)}</small>
      </header>
      {stretchesOf(clauses).map((stretch) => {
        const folds = stretch.folded || stretch.owner !== null
        const open = !folds || (turned[stretch.key] ?? allOpen ?? isOpenAtFirst(stretch, chosen))
        return (
          <div key={stretch.key} className="lp-fold" data-owned={stretch.owner !== null}>
            {folds && (
              <FoldHead
                open={open}
                words={<StretchWords stretch={stretch} />}
                more={partsWords(partsOf(stretch.clauses), false)}
                onToggle={() => onTurn(stretch.key, !open)}
              />
            )}
            <ul className="lp-fold__body" data-open={open}>
              {stretch.clauses.map((clause) => (
                <ClauseLine
                  key={clause.id}
                  clause={clause}
                  href={hrefOf(clause.id)}
                  on={clause.id === chosen}
                  reachable={open}
                />
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}

const isOpenAtFirst = ({ folded, clauses }: Stretch<LiveClause>, chosen: string | undefined): boolean =>
  !folded || clauses.some(({ id }) => id === chosen)

function StretchWords({ stretch: { owner, clauses } }: { stretch: Stretch<LiveClause> }) {
  const [first, last] = [clauses[0]?.id, clauses.at(-1)?.id]
  const span = first === last ? first : `${first}—${last}`
  return (
    <>
      {owner && <b>{owner}</b>} <span className="hx-ink-3">{`${span} · ${clauses.length}条`}</span>
    </>
  )
}

/** 进行中2 · 已办结1 · 待建6: what there is of each, pressing ones first. */
function partsWords({ late, soon, doing, todo, unknown, done, planned, total }: Parts, whole: boolean) {
  const words = [
    late > 0 && <span className="hx-tone-late">{`逾期${late}`}</span>,
    soon > 0 && <span className="hx-tone-soon">{`快到期${soon}`}</span>,
    unknown > 0 && <span className="hx-tone-unknown">{`未知${unknown}`}</span>,
    doing > 0 && `进行中${doing}`,
    todo > 0 && `未开始${todo}`,
    whole ? `已办结 ${done}/${total}` : done > 0 && `已办结${done}`,
    planned > 0 && `待建${planned}`,
  ].filter((each) => each !== false)
  return words.map((each, i) => (
    <span key={i}>
      {i > 0 && ' · '}
      {each}
    </span>
  ))
}

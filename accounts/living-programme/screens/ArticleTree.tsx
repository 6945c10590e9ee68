import { Fragment } from 'react'
import { Icon } from '#foundation/ui/icon.tsx'
import { Bar } from '#foundation/ui/proportion.tsx'
import type { LiveProgramme } from '#accounts/living-programme/programme.contract.ts'
import type { Parts } from '#accounts/living-programme/parts.ts'

/** The articles under their headings, each with how far it is and where it is late. What nobody serves yet stays empty. */
export function ArticleTree({ articles, at }: { articles: LiveProgramme['articles']; at: number | undefined }) {
  return (
    <ol className="lp-tree">
      {articles.map(({ no, name, heading, parts }, i) => (
        <Fragment key={no}>
          {heading && heading !== articles[i - 1]?.heading && <li className="lp-tree__heading">{heading}</li>}
          <li>
            <a href={`#article-${no}`} aria-current={no === at ? 'location' : undefined}>
              <span className="lp-tree__no">{no}</span>
              <span className="lp-tree__name">{name}</span>
              <span className="lp-tree__sum">
                {parts.done}/{parts.total}
              </span>
              <Bar width={44} whole={parts.total} parts={barOf(parts)} says={sumWords(parts)} />
              <Pressing parts={parts} />
            </a>
          </li>
        </Fragment>
      ))}
    </ol>
  )
}

const barOf = ({ done, doing, soon, late, unknown }: Parts) => [
  { part: 'done' as const, count: done },
  { part: 'doing' as const, count: doing + soon },
  { part: 'late' as const, count: late },
  { part: 'unknown' as const, count: unknown },
]

const sumWords = ({ total, done, late, soon, planned }: Parts) =>
  [
    `共${total}条`,
    `已办结${done}`,
    late > 0 && `逾期${late}`,
    soon > 0 && `快到期${soon}`,
    planned > 0 && `待建${planned}`,
  ]
    .filter(Boolean)
    .join('，')

function Pressing({ parts: { late, soon, unknown, planned, total } }: { parts: Parts }) {
  return (
    <span className="lp-tree__marks">
      {late > 0 && (
        <span className="hx-tone-late">
          <Icon name="late" />
          逾期{late}
        </span>
      )}
      {soon > 0 && (
        <span className="hx-tone-soon">
          <Icon name="soon" />
          快到期{soon}
        </span>
      )}
      {unknown > 0 && (
        <span className="hx-tone-unknown">
          <Icon name="unknown" />
          未知{unknown}
        </span>
      )}
      {planned === total && <span className="lp-tree__planned">待建</span>}
    </span>
  )
}

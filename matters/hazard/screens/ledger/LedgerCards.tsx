import { useRef } from 'react'
import { Deadline } from '#foundation/ui/deadline.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { useRowKeys } from '#foundation/ui/use-row-keys.ts'
import type { HazardRow } from '#matters/hazard/hazard-reads.contract.ts'
import { gradeWords } from '#matters/hazard/hazard.words.ts'
import { dueWords, standingOf } from '#matters/hazard/screens/standing.ts'

/** The same rows one below the other, for a narrow screen: what, where, by when, how it stands. */
export function LedgerCards({ rows, now, nil }: { rows: readonly HazardRow[]; now: Date; nil: string }) {
  const list = useRef<HTMLUListElement>(null)
  useRowKeys(list)
  if (rows.length === 0) return <Empty why={nil} />
  return (
    <ul ref={list} className="hz-cards">
      {rows.map((row) => (
        <li key={row.id}>
          <Link className="hz-card" href={`/hazards/${row.id}`} data-row>
            <span className="hz-card__top">
              <b>{row.number}号</b>
              <span>{row.schoolName}</span>
              {row.grade && (
                <span className={row.grade === 'major' ? 'hz-card__major' : undefined}>{gradeWords[row.grade]}</span>
              )}
            </span>
            <b className="hz-card__what">{row.title}</b>
            <span className="hz-card__under">
              {row.spot}
              {row.leadName && ` · ${row.leadName}`}
            </span>
            <span className="hz-card__foot">
              <Deadline words={dueWords(row, now)} />
              <Status {...standingOf(row)} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

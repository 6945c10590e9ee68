import { useQuery } from '@tanstack/react-query'
import { plainDay } from '#foundation/calendar/day.ts'
import { dayWords } from '#foundation/calendar/words.ts'
import { LinkButton } from '#foundation/ui/button.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { Tag } from '#foundation/ui/tag.tsx'
import { basisWords } from '#matters/key-target/key-target.words.ts'
import { targets } from '#matters/key-target/screens/asks.ts'
import type { Evidence } from '#matters/key-target/target.ts'

/** What the sweep and the rebounds put forward, with the rows that say so; the Office proposes, the group confirms. */
export function Proposals({ mayPropose }: { mayPropose: boolean }) {
  const found = useQuery({ queryKey: ['target', 'proposals'], queryFn: () => targets.proposedTargets({}) })
  if (found.isError)
    return <ErrorState what="没有取到排出的建议" because={found.error.message} onRetry={() => void found.refetch()} />
  if (!found.data) return <Loading bars={2} />
  const { rows, year, more } = found.data
  return (
    <Section title="排出的建议" remark={`${rows.length}所 · 由${year - 1}年底排摸和反弹记录排出`}>
      {rows.length === 0 ? (
        <p className="hx-ink-2">没有新的建议，排出的都已提出。</p>
      ) : (
        <ul className="kt-proposals">
          {rows.map(({ school, schoolName, category, categoryName, basis, evidence }) => (
            <li key={`${school}-${category}`}>
              <div className="kt-line">
                <b>{schoolName}</b>
                <span>{categoryName}</span>
                <Tag>{basisWords[basis]}</Tag>
                {mayPropose && (
                  <LinkButton small href={`/targets/new?school=${school}&category=${category}&year=${year}`}>
                    提出
                  </LinkButton>
                )}
              </div>
              <EvidenceList evidence={evidence} />
            </li>
          ))}
        </ul>
      )}
      {more && <p className="hx-ink-2">只列出依据最多的50所，提出以后再排。</p>}
    </Section>
  )
}

/** The rows behind a proposal; a hazard opens its page. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  return (
    <ul className="kt-evidence">
      {evidence.map(({ kind, id, words, on }) => (
        <li key={id}>
          <span className="hx-ink-2">{dayWords(plainDay(on))}</span>{' '}
          {kind === 'hazard' ? <Link href={`/hazards/${id}`}>{words}</Link> : `年底排摸：${words}`}
        </li>
      ))}
    </ul>
  )
}

import { useQuery } from '@tanstack/react-query'
import { dayOf, type PlainDay } from '#foundation/calendar/day.ts'
import { momentWords, monthDayWords, spanWords } from '#foundation/calendar/words.ts'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { hrefWith, usePart, useUrlState } from '#foundation/ui/url-state.ts'

import type { ThingAsked } from '#duties/coverage/coverage.ts'
import { exemptionsHref, formHref, proofHref } from '#duties/proof/screens/proof-href.ts'
import { standingLook, standingWord, sumWords } from '#duties/coverage/cell-look.ts'
import { coverage, type CoverageSearch, spanOf, usePeriods } from '#duties/coverage/screens/use-coverage.ts'
import { useMe } from '#registry/sign-in/screens/use-me.ts'
import '#duties/coverage/screens/coverage-cards.css'

/** Every single thing asked of one school in one duty, and what shows it. */
export function CoverageCellScreen() {
  const [subject, duty] = [usePart('subject'), usePart('duty')]
  const [search] = useUrlState<CoverageSearch>()
  const periods = usePeriods()
  const role = useMe()?.post.role
  const office = role === 'office-director' || role === 'office-staff'
  const span = spanOf(search, periods.data?.periods ?? [])
  const asked = span && { subject, duty, from: span.from, to: span.to }
  const read = useQuery({
    queryKey: ['coverage-cell', asked],
    queryFn: () => coverage.readCoverageCell(asked!),
    enabled: asked !== undefined,
  })
  const failed = read.error ?? periods.error
  if (failed || !read.data || !span)
    return (
      <Page>
        <PageHead title="明细" crumbs={[{ words: '完成情况', href: '/coverage' }, { words: '明细' }]} />
        {failed ? (
          <ErrorState what="没有取到明细" because={failed.message} onRetry={() => void read.refetch()} />
        ) : (
          <Loading bars={6} />
        )}
      </Page>
    )
  const { subjectName, duty: card, things, sum } = read.data
  const back = `/coverage?from=${span.from}&to=${span.to}`
  return (
    <Page>
      <PageHead
        title={`${subjectName}：${card.name}`}
        crumbs={[
          { words: '完成情况', href: back },
          { words: card.groupName, href: `${back}&group=${card.group}` },
          { words: card.name },
        ]}
        deeds={
          <>
            <Link href={hrefWith('/proofs', {}, { subject, duty, from: span.from, to: span.to })}>报过的每一次</Link>
            <Link href={exemptionsHref(read.data.mayExempt ? { subject, duty, grant: true } : { subject, duty })}>
              {read.data.mayExempt ? '批准免除' : '免除'}
            </Link>
            {office && things.some(({ standing }) => standing === 'missed') && (
              <Link href={hrefWith('/orders/new', {}, { kind: 'duty', ref: `${subject}/${duty}` })}>签发督办单</Link>
            )}
          </>
        }
        tags={
          <span className="hx-small hx-ink-2">
            {`${card.recurs} · 条款${card.clauses.join('、')} · ${spanWords(span.from, span.to)}`}
          </span>
        }
      />
      {!card.onOccasion && <p className="cv-sumline">{`${sumWords(sum)}；次数${sum.timesDone}/${sum.timesAsked}`}</p>}
      {things.length === 0 ? (
        <Empty why={card.onOccasion ? '这段时间没有记过' : '这段时间没有安排这项工作'} />
      ) : (
        <ul className="cv-things">
          {things.map((thing) => (
            <Thing key={thing.id} thing={thing} of={{ subject, duty }} mayGive={read.data.mayGive} />
          ))}
        </ul>
      )}
    </Page>
  )
}

/** 「5月10日 上学高峰」, 「5月2日—5月31日」. */
function when({ from, to, slotName }: ThingAsked): string {
  const [first, last] = [dayOf(from), dayOf(new Date(to.getTime() - 1))]
  const day = (one: PlainDay) => monthDayWords(one)
  return first === last ? `${day(first)} ${slotName}`.trim() : `${day(first)}—${day(last)}`
}

type ThingProps = { thing: ThingAsked; of: { subject: string; duty: string }; mayGive: boolean }

function Thing({ thing, of, mayGive }: ThingProps) {
  const { times, done, standing, proofs, period, slot } = thing
  const lacks = standing === 'missed' || standing === 'due' || standing === 'begun'
  const state = standingLook[standing]
  return (
    <li>
      <h2>
        <span>{when(thing)}</span>
        {state ? (
          <Status state={state} word={standingWord(standing)} />
        ) : (
          <span className="hx-small">{standingWord(standing)}</span>
        )}
        {times > 1 && <span className="hx-small hx-ink-2">{`${done}/${times}次`}</span>}
        {standing === 'excused' && (
          <Link className="hx-small" href={exemptionsHref({ ...of, when: 'all' })}>
            看免除
          </Link>
        )}
        {mayGive && lacks && (
          <Link className="hx-small" href={formHref({ ...of, period, slot })}>
            {standing === 'missed' ? '补录' : '报一次'}
          </Link>
        )}
      </h2>
      {proofs.length > 0 && (
        <ul>
          {proofs.map(({ id, postName, observedAt, receivedAt, outcome, standing: was, reason, unmet }) => (
            <li key={id}>
              <Link href={proofHref(id)}>{`${momentWords(observedAt)} ${postName}`}</Link>
              {outcome !== 'done' && ` · ${outcome === 'impossible' ? '无法完成' : '由他人完成'}：${reason}`}
              {was === 'made-up' && ` · 补录，${momentWords(receivedAt)}收到`}
              {was === 'late' && ' · 迟报'}
              {unmet > 0 && <Status state="late" word={`${unmet}项不合要求`} />}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

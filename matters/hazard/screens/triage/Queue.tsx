import { useRef, useEffect } from 'react'
import { dayOf, timeOf } from '#foundation/calendar/day.ts'
import { nearMomentWords } from '#foundation/calendar/words.ts'
import { Panel } from '#foundation/ui/columns.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { stateWords } from '#matters/hazard/hazard.words.ts'
import { waitedWords } from '#matters/hazard/screens/page/life.ts'
import type { TriageState } from '#matters/hazard/screens/triage/use-triage.ts'
import { useChoices } from '#matters/hazard/screens/use-choices.ts'

/** The left column: what waits, who reported it, what it looks like. */
export function Queue({ triage, now }: { triage: TriageState; now: Date }) {
  const { rows, chosen, tally, alike, isLater } = triage
  const { channelName } = useChoices()
  const list = useRef<HTMLOListElement>(null)
  const first = rows.reduce<Date | undefined>(
    (oldest, { reportedAt }) => (!oldest || reportedAt < oldest ? reportedAt : oldest),
    undefined,
  )
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen?.id])
  const when = (at: Date) => (dayOf(at) === dayOf(now) ? timeOf(at) : nearMomentWords(at, now))
  return (
    <Panel
      name="待交办"
      quiet
      flush
      head={
        <header className="hz-queue__head">
          <h1 className="hx-h1">交办台</h1>
          <p className="hx-small hx-ink-2">
            待交办 {rows.length}
            {first && ` · 最久已等${waitedWords(first, now)}`}
          </p>
        </header>
      }
      foot={
        tally && (
          <p className="hz-queue__foot">
            今天已交办 {tally.today}条 · 昨天 {tally.yesterday}条
            {tally.minutes !== null && (
              <>
                <br />
                昨天平均 {minutesWords(tally.minutes)}交办
              </>
            )}
          </p>
        )
      }
    >
      <ol ref={list} className="hz-queue">
        {rows.map(({ id, number, channel, reportedAt, title, schoolName, state }) => (
          <li key={id}>
            <Link href={`/triage?hazard=${id}`} aria-current={id === chosen?.id ? 'true' : undefined}>
              <span className="hz-queue__line">
                <b>{number}号</b>
                <span>{channelName(channel)}</span>
                <time>{when(reportedAt)}</time>
              </span>
              <span className="hz-queue__what">{title}</span>
              <span className="hz-queue__line">
                <span>{schoolName}</span>
                <em>
                  {[isLater(id) && '稍后', state !== 'reported' && stateWords[state], likeWords(alike.get(id))]
                    .filter(Boolean)
                    .join(' · ')}
                </em>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

/** Named after the likeliest of them, which is the one shown beside it. */
function likeWords(likes: readonly { kind: string }[] = []): string {
  const [first] = likes
  if (!first) return ''
  const count = likes.filter(({ kind }) => kind === first.kind).length
  return `${first.kind === 'duplicate' ? '疑似重复' : '疑似反弹'}${count}`
}

const minutesWords = (minutes: number): string =>
  minutes < 60 ? `${minutes}分钟` : `${Math.floor(minutes / 60)}小时${minutes % 60 > 0 ? `${minutes % 60}分钟` : ''}`

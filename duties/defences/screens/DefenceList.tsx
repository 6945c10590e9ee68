import { dayOf, daysBetween, type PlainDay } from '#foundation/calendar/day.ts'
import { monthDayWords } from '#foundation/calendar/words.ts'
import { Empty } from '#foundation/ui/empty.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { Tag } from '#foundation/ui/tag.tsx'
import type { DefenceItem } from '#duties/defences/defences.ts'
import { sheetWords, verdictLook } from '#duties/defences/defences.words.ts'
import type { defences } from '#duties/defences/screens/use-defences.ts'

type Read = Awaited<ReturnType<(typeof defences)['readSchoolDefences']>>
export type DefenceListRead = Read['lists'][number]

type Props = { list: DefenceListRead; school: string; day: PlainDay }

/** One list: its score, what is wrong first, and everything else behind one press. */
export function DefenceList({ list, school, day }: Props) {
  const { name, state, score, seenAt, duty, items } = list
  const wrong = items.filter(({ verdict }) => verdict === 'unmet')
  const unknown = items.filter(({ verdict, must }) => must && (verdict === 'expired' || verdict === 'unanswered'))
  const href = duty ? `/coverage/${school}/${duty}?from=${yearStart(day)}&to=${yearEnd(day)}` : undefined
  const age = seenAt ? `${monthDayWords(dayOf(seenAt))}自查，${daysBetween(dayOf(seenAt), day)}天前` : ''
  return (
    <Section
      ruled
      title={name}
      remark={[sheetWords[state], age].filter(Boolean).join(' · ')}
      more={href && <Link href={href}>自查记录</Link>}
    >
      {state === 'none' ? (
        <Empty why="还没有自查">自查在手机“今日工作”里填，填了这里就有得分。</Empty>
      ) : (
        <>
          <p className="df-score">
            <b>{score === null ? '—' : score}</b>
            <span>{score === null ? '自查过期，得分未知，请重新自查' : '分（百分制，不适用的不算）'}</span>
          </p>
          <ItemTable name={`${name}：不满足`} items={wrong} />
          {wrong.length === 0 && <p className="hx-ink-2">没有不满足的项</p>}
          {unknown.length > 0 && (
            <details className="df-more" open={wrong.length === 0}>
              <summary>{`待复核${unknown.length}项`}</summary>
              <ItemTable name={`${name}：待复核`} items={unknown} />
            </details>
          )}
          <details className="df-more">
            <summary>{`全部${items.length}项`}</summary>
            <ItemTable name={`${name}：全部`} items={items} />
          </details>
        </>
      )}
    </Section>
  )
}

// The record of a year shows every sheet this one was chosen from.
const yearStart = (day: PlainDay) => `${day.slice(0, 4)}-01-01`
const yearEnd = (day: PlainDay) => `${day.slice(0, 4)}-12-31`

function ItemTable({ name, items }: { name: string; items: readonly DefenceItem[] }) {
  if (items.length === 0) return null
  return (
    <table className="hx-plain df-items" aria-label={name}>
      <tbody>
        {items.map(({ code, text, basis, unsure, note, must, verdict, says, hazard }) => (
          <tr key={code}>
            <td>
              <b>{text}</b>
              <small>
                {basis}
                {!must && ' · 宜'}
                {unsure && (
                  <span title={note}>
                    {' '}
                    <Tag>待确认</Tag>
                  </span>
                )}
              </small>
              {unsure && note && <small>{note}</small>}
            </td>
            <td>{says}</td>
            <td>
              <Status {...verdictLook[verdict]} />
              {hazard ? (
                <Link href={`/hazards/${hazard.id}`}>{hazard.number}</Link>
              ) : (
                verdict === 'unmet' && <small className="hx-ink-3">未转隐患</small>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import { plainDay } from '#foundation/calendar/day.ts'
import { momentWords, monthDayWords } from '#foundation/calendar/words.ts'
import { Icon } from '#foundation/ui/icon.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { Status } from '#foundation/ui/status.tsx'
import type { HazardPage } from '#matters/hazard/hazard-reads.contract.ts'

/** 复查记录 and 回头看: who looked, when, what was found. */
export function Checks({ page: { reinspections, lookBacks } }: { page: HazardPage }) {
  return (
    <>
      {reinspections.length > 0 && (
        <Section title="复查记录" remark={`${reinspections.length}次`}>
          <table className="hx-plain">
            <thead>
              <tr>
                <th scope="col">轮次</th>
                <th scope="col">结果</th>
                <th scope="col">复查人和现场情况</th>
                <th scope="col">时间</th>
              </tr>
            </thead>
            <tbody>
              {reinspections.map(({ round, passed, finding, by, at }) => (
                <tr key={`${round}-${by}-${at.getTime()}`}>
                  <td>第{round}轮</td>
                  <td className="hx-nowrap">
                    <Status state={passed ? 'done' : 'late'} word={passed ? '合格' : '不合格'} />
                  </td>
                  <td>
                    <b>{by}</b> {finding}
                  </td>
                  <td className="hx-nowrap">{momentWords(at)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
      {lookBacks.length > 0 && (
        <Section title="回头看">
          <table className="hx-plain">
            <tbody>
              {lookBacks.map(({ round, dueOn, held, finding, at }) => (
                <tr key={round}>
                  <td>第{round}次</td>
                  <td className="hx-nowrap">
                    {held === null ? (
                      <Status state="todo" word="还没看" />
                    ) : (
                      <Status state={held ? 'done' : 'late'} word={held ? '巩固' : '反弹'} />
                    )}
                  </td>
                  <td>{finding}</td>
                  <td className="hx-nowrap">{at ? momentWords(at) : `应在${monthDayWords(plainDay(dueOn))}`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
    </>
  )
}

/** Who reported it, and whether they have been asked to look. */
export function ReporterAnswer({ page: { reporters, hazard, comments } }: { page: HazardPage }) {
  if (reporters.length === 0) return null
  const names = [...new Set(reporters.map(({ who }) => who))]
  const asked = hazard.doneAt !== null && hazard.state !== 'struck'
  const answered = hazard.doneAt && comments.some(({ who, at }) => names.includes(who) && at > hazard.doneAt!)
  return (
    <p className="hz-reporters">
      <Icon name={asked && !answered ? 'wait' : 'person'} />
      {asked
        ? `已请报告人（${names.join('、')}）看现场，${answered ? '已回复，见留言' : '尚未回复'}。`
        : `报告人：${names.join('、')}${reporters.length > 1 ? `（共${reporters.length}人）` : ''}，办理结果会告知。`}
    </p>
  )
}

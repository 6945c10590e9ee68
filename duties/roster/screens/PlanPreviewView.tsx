import { plainDay } from '#foundation/calendar/day.ts'
import { monthDayWords, momentWords } from '#foundation/calendar/words.ts'
import { Section } from '#foundation/ui/page.tsx'
import { Status } from '#foundation/ui/status.tsx'
import type { PlanPreview } from '#duties/roster/planned.ts'
import { minutesWords } from '#duties/roster/roster.words.ts'
import { hoursOf } from '#duties/roster/screens/shift-look.ts'

const SHOWN = 6
const whyWords = { holiday: '放假', weekend: '周末', vacation: '不在学期内', unknown: '校历未定' } as const
const some = <T,>(rows: readonly T[], words: (row: T) => string): string =>
  rows.slice(0, SHOWN).map(words).join('、') + (rows.length > SHOWN ? `等${rows.length}处` : '')

/** What would come and go, and what stays open. Nothing has changed yet. */
export function PlanPreviewView({ preview }: { preview: PlanPreview }) {
  const { add, remove, kept, touched, gaps, skipped, makeUp, clashes } = preview
  const minutes = gaps.reduce((sum, gap) => sum + gap.minutes, 0)
  const off = skipped.filter(({ why }) => why !== 'weekend')
  return (
    <Section title="预览" remark="还没有改动值班表" ruled>
      <ul className="rs-preview">
        <li>
          <b>新排{add.length}班</b>
          {add[0] && `，从${momentWords(add[0].from)} ${add[0].postTitle}起`}
        </li>
        {remove.length > 0 && (
          <li>
            撤下{remove.length}班：{some(remove, (one) => `${momentWords(one.from)} ${one.postTitle}`)}
          </li>
        )}
        {kept + touched > 0 && (
          <li>
            保持{kept + touched}班不动{touched > 0 && `，其中${touched}班已换班、替班或已开始`}
          </li>
        )}
        {makeUp.length > 0 && <li>调休上班照排：{some(makeUp, (day) => monthDayWords(plainDay(day)))}</li>}
        {off.length > 0 && (
          <li>不排：{some(off, ({ day, why }) => `${monthDayWords(plainDay(day))}（${whyWords[why]}）`)}</li>
        )}
        {gaps.length > 0 ? (
          <li>
            <Status state="late" word={`仍有${gaps.length}段空班，共${minutesWords(minutes)}`} />
            <small>{some(gaps, (gap) => `${monthDayWords(plainDay(gap.day))} ${hoursOf(gap)}`)}</small>
          </li>
        ) : (
          <li>
            <Status state="done" word="没有空班" />
          </li>
        )}
        {clashes.length > 0 && (
          <li>
            <Status state="soon" word={`${clashes.length}处同一岗位时间重叠`} />
            <small>{some(clashes, (one) => `${momentWords(one.from)} ${one.postTitle}（${one.where}）`)}</small>
          </li>
        )}
      </ul>
    </Section>
  )
}

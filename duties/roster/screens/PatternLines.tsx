import { Button } from '#foundation/ui/button.tsx'
import { PickSeveral } from '#foundation/ui/ant/pick.tsx'
import { Choose, Field, Input } from '#foundation/ui/field.tsx'
import { HOLIDAY, type PatternLine } from '#duties/roster/pattern.ts'
import type { PostChoice } from '#duties/roster/shift.ts'

type PatternLinesProps = {
  lines: readonly PatternLine[]
  posts: readonly PostChoice[]
  everyDay: boolean
  onChange: (lines: PatternLine[]) => void
}

const names = ['一', '二', '三', '四', '五', '六', '日', '假'] as const

/** The week: hours, days, and the posts that take turns. */
export function PatternLines({ lines, posts, everyDay, onChange }: PatternLinesProps) {
  const put = (at: number, change: Partial<PatternLine>) =>
    onChange(lines.map((line, i) => (i === at ? { ...line, ...change } : line)))
  const add = () =>
    onChange([...lines, { weekdays: [1, 2, 3, 4, 5], from: '08:00', to: '12:00', posts: [], turn: 'day' }])
  return (
    <>
      {lines.map((line, i) => (
        // oxlint-disable-next-line react/no-array-index-key: a line has no name of its own
        <fieldset key={i} className="rs-line">
          <legend>第{i + 1}个班次</legend>
          <div className="rs-line__hours">
            <Field label="从">
              {(hold) => (
                <Input
                  {...hold}
                  inputMode="numeric"
                  placeholder="07:30"
                  maxLength={5}
                  value={line.from}
                  onChange={(event) => put(i, { from: event.target.value })}
                />
              )}
            </Field>
            <Field label={line.to <= line.from ? '到次日' : '到'}>
              {(hold) => (
                <Input
                  {...hold}
                  inputMode="numeric"
                  placeholder="07:30"
                  maxLength={5}
                  value={line.to}
                  onChange={(event) => put(i, { to: event.target.value })}
                />
              )}
            </Field>
            <Field label="上岗岗位" required>
              {(hold) => (
                <PickSeveral
                  {...hold}
                  placeholder="选一个，或几个轮流"
                  value={line.posts}
                  onChange={(chosen) => put(i, { posts: chosen })}
                  options={posts.map(({ post, title }) => ({ value: post, words: title }))}
                />
              )}
            </Field>
            {line.posts.length > 1 && (
              <Field label="轮流">
                {(hold) => (
                  <Choose
                    {...hold}
                    value={line.turn}
                    onChange={(event) => put(i, { turn: event.target.value === 'week' ? 'week' : 'day' })}
                  >
                    <option value="day">一天一换</option>
                    <option value="week">一周一换</option>
                  </Choose>
                )}
              </Field>
            )}
          </div>
          <div className="rs-line__days" role="group" aria-label={`第${i + 1}个班次的星期`}>
            {names.slice(0, everyDay ? HOLIDAY : 5).map((name, at) => {
              const on = line.weekdays.includes(at + 1)
              const next = on
                ? line.weekdays.filter((one) => one !== at + 1)
                : [...line.weekdays, at + 1].toSorted((a, b) => a - b)
              return (
                <button
                  key={name}
                  type="button"
                  className="rs-weekday"
                  aria-pressed={on}
                  onClick={() => put(i, { weekdays: next })}
                >
                  {name === '假' ? '法定假日' : `周${name}`}
                </button>
              )
            })}
            <button type="button" className="hx-link" onClick={() => onChange(lines.filter((_, at) => at !== i))}>
              去掉这个班次
            </button>
          </div>
        </fieldset>
      ))}
      <Button small icon="plus" onClick={add}>
        加一个班次
      </Button>
    </>
  )
}

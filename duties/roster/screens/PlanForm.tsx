import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays, dayOf, type PlainDay, TimeOfDay } from '#foundation/calendar/day.ts'
import { Button, LinkButton } from '#foundation/ui/button.tsx'
import { DayInput } from '#foundation/ui/ant/day-input.tsx'
import { Field } from '#foundation/ui/field.tsx'
import type { PatternLine } from '#duties/roster/pattern.ts'
import type { Roster } from '#duties/roster/planned.ts'
import type { PostChoice } from '#duties/roster/shift.ts'
import { rosters, sentenceOf } from '#duties/roster/screens/asks.ts'
import { PatternLines } from '#duties/roster/screens/PatternLines.tsx'
import { PlanPreviewView } from '#duties/roster/screens/PlanPreviewView.tsx'

type PlanFormProps = { roster: Roster; posts: readonly PostChoice[]; now: Date }

const weekdays = [1, 2, 3, 4, 5]
const everyDay = [...weekdays, 6, 7]

/** The week to begin with: the hours that must be staffed, a night split at seven. */
function firstLines({ windows, days, pattern }: Roster): PatternLine[] {
  if (pattern) return pattern.lines
  const on = days === 'day' ? everyDay : weekdays
  const hours = windows.flatMap(({ from, to }) =>
    from === '00:00' && to === '24:00'
      ? [
          { from: '07:00', to: '19:00' },
          { from: '19:00', to: '07:00' },
        ]
      : [{ from, to }],
  )
  return hours.map((each) => ({ ...each, weekdays: on, posts: [], turn: 'day' }))
}

export function PlanForm({ roster, posts, now }: PlanFormProps) {
  const client = useQueryClient()
  const today = dayOf(now)
  const [lines, setLines] = useState(() => firstLines(roster))
  const [from, setFrom] = useState<PlainDay>(addDays(today, 1))
  const [to, setTo] = useState<PlainDay>(addDays(today, 30))
  const asked = { rosterId: roster.id, pattern: { lines }, from, to }
  const preview = useMutation({ mutationFn: () => rosters.previewPlan(asked) })
  const apply = useMutation({
    mutationFn: (fingerprint: string) => rosters.applyPlan({ ...asked, fingerprint }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['rosters'] }),
  })
  // What was previewed is what will be applied: any change asks for another look.
  const changed = () => {
    preview.reset()
    apply.reset()
  }
  const untimed = lines.findIndex(
    ({ from: start, to: end }) => start === end || ![start, end].every((time) => TimeOfDay.safeParse(time).success),
  )
  const empty = lines.findIndex((line) => line.posts.length === 0 || line.weekdays.length === 0)
  const reason =
    lines.length === 0
      ? '请至少写一个班次'
      : untimed >= 0
        ? `第${untimed + 1}个班次的时间请写作07:30，首尾不能相同`
        : empty >= 0
          ? `第${empty + 1}个班次还差岗位或星期`
          : undefined
  return (
    <div className="rs-form rs-form--page">
      <PatternLines
        lines={lines}
        posts={posts}
        everyDay={roster.days === 'day'}
        onChange={(next) => (changed(), setLines(next))}
      />
      <div className="rs-two">
        <Field label="从" required>
          {(hold) => (
            <DayInput
              {...hold}
              value={from}
              off={(day) => day < today}
              onChange={(day) => day && (changed(), setFrom(day))}
            />
          )}
        </Field>
        <Field label="到" required reason="一次最多62天">
          {(hold) => (
            <DayInput
              {...hold}
              value={to}
              off={(day) => day < from}
              onChange={(day) => day && (changed(), setTo(day))}
            />
          )}
        </Field>
      </div>
      {!preview.data && (
        <Button kind="primary" busy={preview.isPending} disabledReason={reason} onClick={() => preview.mutate()}>
          预览
        </Button>
      )}
      {preview.error && (
        <p className="rs-wrong" role="alert">
          {sentenceOf(preview.error)}
        </p>
      )}
      {preview.data && (
        <>
          <PlanPreviewView preview={preview.data} />
          {apply.error && (
            <p className="rs-wrong" role="alert">
              {sentenceOf(apply.error)}
            </p>
          )}
          {apply.data ? (
            <p className="rs-done" role="status">
              已排{apply.data.added}班，撤下{apply.data.removed}班，保持{apply.data.kept}班。
              <LinkButton kind="primary" href={`/rosters?roster=${roster.id}&month=${from.slice(0, 7)}`}>
                看值班表
              </LinkButton>
            </p>
          ) : (
            <div className="hx-row hx-row--wrap">
              <Button kind="primary" busy={apply.isPending} onClick={() => apply.mutate(preview.data.fingerprint)}>
                照此排班
              </Button>
              <Button onClick={changed}>再改改</Button>
            </div>
          )}
        </>
      )}
    </div>
  )
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { addDays, type PlainDay } from '#foundation/calendar/day.ts'
import { DayInput } from '#foundation/ui/ant/day-input.tsx'
import { Pick } from '#foundation/ui/ant/pick.tsx'
import { Button } from '#foundation/ui/button.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Field, TextArea } from '#foundation/ui/field.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { useUndo } from '#foundation/ui/undo-bar.tsx'
import { desk, duties as verbs } from '#duties/proof/screens/asks.ts'
import { wordsRefused } from '#duties/proof/screens/field/words-refused.ts'

type GrantFormProps = { subject: string | undefined; duty: string | undefined; onGranted: () => void }

/** One school or unit, one duty, from a day to a day, and why. Only what is really asked of them can be chosen. */
export function GrantForm({ subject: first, duty: firstDuty, onGranted }: GrantFormProps) {
  const choices = useQuery({ queryKey: ['exemption-choices'], queryFn: () => desk.exemptionChoices({}) })
  const [subject, setSubject] = useState(first)
  const [duty, setDuty] = useState(firstDuty)
  const [span, setSpan] = useState<{ from?: PlainDay | undefined; to?: PlainDay | undefined }>({})
  const [reason, setReason] = useState('')
  const client = useQueryClient()
  const tell = useUndo()
  const today = choices.data?.today
  const [from, to] = [span.from ?? today, span.to ?? span.from ?? today]
  const grant = useMutation({
    mutationFn: (asked: { subject: string; duty: string; fromDay: PlainDay; toDay: PlainDay }) =>
      verbs.grantExemption({ ...asked, reason: reason.trim() }),
    onSuccess: () => {
      tell({ said: '已批准免除，应完成数随之改变' })
      void client.invalidateQueries()
      onGranted()
    },
  })
  if (choices.isError)
    return (
      <ErrorState what="没有取到可选的工作" because={choices.error.message} onRetry={() => void choices.refetch()} />
    )
  if (!choices.data || !from || !to) return <Loading bars={3} />
  const falling = choices.data.subjects.find(({ id }) => id === subject)?.duties ?? []
  const fits = duty !== undefined && falling.includes(duty)
  const missing = [!subject && '学校（单位）', !fits && '工作', reason.trim().length < 4 && '原因（至少4个字）']
    .filter(Boolean)
    .join('、')
  const off = to < from ? '结束日期早于开始日期' : missing ? `还差${missing}` : wordsRefused(reason)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (off === undefined && subject && duty) grant.mutate({ subject, duty, fromDay: from, toDay: to })
  }
  return (
    <form className="pf-grant" onSubmit={submit}>
      <Field label="学校（单位）" required>
        {(hold) => (
          <Pick
            {...hold}
            value={subject}
            onChange={setSubject}
            options={choices.data.subjects.map(({ id, name }) => ({ value: id, words: name }))}
          />
        )}
      </Field>
      <Field
        label="免除哪项工作"
        required
        error={subject && duty && !fits ? '这项工作本来就不要求该校（单位）做' : undefined}
      >
        {(hold) => (
          <Pick
            {...hold}
            value={duty}
            onChange={setDuty}
            options={choices.data.duties
              .filter(({ code }) => !subject || falling.includes(code) || code === duty)
              .map(({ code, name }) => ({ value: code, words: name }))}
          />
        )}
      </Field>
      <div className="pf-days">
        <Field label="从" required>
          {(hold) => <DayInput {...hold} value={from} onChange={(day) => setSpan((old) => ({ ...old, from: day }))} />}
        </Field>
        <Field label="到" required reason="最长一年">
          {(hold) => (
            <DayInput
              {...hold}
              value={to}
              off={(day) => day < from || day > addDays(from, 366)}
              onChange={(day) => setSpan((old) => ({ ...old, to: day }))}
            />
          )}
        </Field>
      </div>
      <Field label="原因" required reason="写明为什么不要求做，如：校舍加固停课" error={grant.error?.message}>
        {(hold) => (
          <TextArea
            {...hold}
            rows={2}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" kind="primary" busy={grant.isPending} disabledReason={off}>
        批准免除
      </Button>
    </form>
  )
}

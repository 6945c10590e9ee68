import { useState } from 'react'
import { Pick } from '#foundation/ui/ant/pick.tsx'
import { Button } from '#foundation/ui/button.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { fieldErrors } from '#foundation/ui/field-errors.ts'
import { Field, Segments, TextArea } from '#foundation/ui/field.tsx'
import type { MeetingPage } from '#matters/meeting/meeting-reads.contract.ts'
import { meetings, useDeed } from '#matters/meeting/screens/asks.ts'

const ANSWERS = [
  { value: 'comes', words: '参加' },
  { value: 'leave', words: '请假' },
] as const

/** 回复参会: comes; or leave with a reason, and who comes instead. */
export function AnswerForm({ page: { meeting, mine, delegates } }: { page: MeetingPage }) {
  const [answer, setAnswer] = useState<'comes' | 'leave'>(mine?.answer === 'leave' ? 'leave' : 'comes')
  const [reason, setReason] = useState(mine?.reason ?? '')
  const [delegate, setDelegate] = useState(mine?.delegate ?? undefined)
  const comes = answer === 'comes'
  const deed = useDeed(
    () => {
      const away = { reason, ...(delegate && { delegate }) }
      return meetings.answerInvitation({ meetingId: meeting.id, comes, ...(!comes && away) })
    },
    comes ? '已回复参加' : '已请假',
  )
  const errors = fieldErrors(deed.error)
  return (
    <form
      className="hx-fields hx-stepform"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!deed.isPending) deed.mutate(undefined)
      }}
    >
      {mine?.answer !== 'none' && (
        <p className="hx-ink-2">{mine?.answer === 'comes' ? '已回复参加，可以改。' : '已请假，可以改。'}</p>
      )}
      <Segments name="是否参加" segments={ANSWERS} value={answer} onChange={setAnswer} />
      {!comes && (
        <>
          <Field label="请假的原因" required error={errors['reason']}>
            {(hold) => (
              <TextArea {...hold} rows={2} maxLength={300} value={reason} onChange={(e) => setReason(e.target.value)} />
            )}
          </Field>
          <Field label="委派" error={errors['delegate']} reason="分管领导不能到会的，请假并委派联络员等本单位岗位">
            {(hold) => (
              <Pick
                {...hold}
                options={delegates.map(({ id, name }) => ({ value: id, words: name }))}
                value={delegate}
                onChange={setDelegate}
              />
            )}
          </Field>
        </>
      )}
      {deed.error && Object.keys(errors).length === 0 && (
        <ErrorState what="没有回复" because={deed.error.message} kept />
      )}
      <Button type="submit" kind="primary" busy={deed.isPending}>
        {comes ? '回复参加' : '提交请假'}
      </Button>
    </form>
  )
}

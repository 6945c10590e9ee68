import { plainDay } from '#foundation/calendar/day.ts'
import { DayInput } from '#foundation/ui/ant/day-input.tsx'
import { Pick } from '#foundation/ui/ant/pick.tsx'
import { Button } from '#foundation/ui/button.tsx'
import { Field, Input, TextArea } from '#foundation/ui/field.tsx'
import type { Topic } from '#matters/meeting/meeting.ts'
import { useToday } from '#registry/sign-in/screens/use-me.ts'

/** While it is being filled in, anything may be missing. */
export type MeetingDraft = {
  title: string
  heldOn?: string | undefined
  startsAt: string
  place: string
  chair?: string | undefined
  note: string
  topics: readonly Topic[]
}
type Props = {
  value: MeetingDraft
  chairs: readonly { id: string; name: string }[]
  errors: Readonly<Record<string, string>>
  change: (patch: Partial<MeetingDraft>) => void
}

/** What a notice of a meeting says, beside who must come. */
export function MeetingFields({ value, chairs, errors, change }: Props) {
  const today = useToday()
  return (
    <>
      <Field label="会议名称" required error={errors['title']}>
        {(hold) => (
          <Input {...hold} maxLength={80} value={value.title} onChange={(e) => change({ title: e.target.value })} />
        )}
      </Field>
      <div className="mt-two">
        <Field label="会期" required error={errors['heldOn']}>
          {(hold) => (
            <DayInput
              {...hold}
              value={value.heldOn ? plainDay(value.heldOn) : undefined}
              off={(day) => day < today}
              onChange={(heldOn) => change({ heldOn })}
            />
          )}
        </Field>
        <Field label="时间" required error={errors['startsAt']}>
          {(hold) => (
            <Input
              {...hold}
              type="time"
              value={value.startsAt}
              onChange={(e) => change({ startsAt: e.target.value })}
            />
          )}
        </Field>
      </div>
      <div className="mt-two">
        <Field label="地点" required error={errors['place']}>
          {(hold) => (
            <Input {...hold} maxLength={60} value={value.place} onChange={(e) => change({ place: e.target.value })} />
          )}
        </Field>
        <Field label="主持" required error={errors['chair']} reason="只写岗位，不写人名">
          {(hold) => (
            <Pick
              {...hold}
              options={chairs.map(({ id, name }) => ({ value: id, words: name }))}
              value={value.chair}
              onChange={(chair) => change({ chair })}
            />
          )}
        </Field>
      </div>
      <Field label="参会要求" error={errors['note']} reason="要准备的材料、着装、请假办法，可不填">
        {(hold) => (
          <TextArea
            {...hold}
            rows={2}
            maxLength={500}
            value={value.note}
            onChange={(e) => change({ note: e.target.value })}
          />
        )}
      </Field>
      <Topics topics={value.topics} error={topicError(errors)} change={(topics) => change({ topics })} />
    </>
  )
}

/** Of the agenda as a whole, or of the first point that is wrong. */
const topicError = (errors: Readonly<Record<string, string>>): string | undefined => {
  const at = Object.keys(errors).find((path) => path.startsWith('topics'))
  return at && `${at === 'topics' ? '' : `第${Number(at.split('.')[1]) + 1}项议题`}${errors[at]}`
}

type TopicsProps = { topics: readonly Topic[]; error: string | undefined; change: (topics: Topic[]) => void }

/** The agenda in its order; every point may be reworded, moved out, or added. */
function Topics({ topics, error, change }: TopicsProps) {
  const set = (at: number, title: string) =>
    change(topics.map((topic, other) => (other === at ? { ...topic, title } : topic)))
  return (
    <fieldset className="mt-topics">
      <legend className="hx-field__label">
        议题<span className="hx-field__must">必填</span>
      </legend>
      {topics.length === 0 && <p className="hx-ink-2">还没有议题，可从突出问题里勾选，也可自己写。</p>}
      <ol>
        {topics.map((topic, at) => (
          // Points have no id of their own; they are told apart by their place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>
            <Input
              aria-label={`第${at + 1}项议题`}
              maxLength={120}
              value={topic.title}
              onChange={(e) => set(at, e.target.value)}
            />
            <Button
              small
              kind="text"
              onClick={() => change(topics.filter((_, other) => other !== at))}
            >{`去掉第${at + 1}项`}</Button>
          </li>
        ))}
      </ol>
      {topics.length < 20 && (
        <Button small icon="plus" onClick={() => change([...topics, { title: '', kind: 'other', ref: null }])}>
          加一项议题
        </Button>
      )}
      {error && (
        <p className="hx-field__error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}

import { useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { fieldErrors } from '#foundation/ui/field-errors.ts'
import type { MeetingPage } from '#matters/meeting/meeting-reads.contract.ts'
import { meetings, useDeed } from '#matters/meeting/screens/asks.ts'
import { type MeetingDraft, MeetingFields } from '#matters/meeting/screens/MeetingFields.tsx'

/** 更改安排: the notice as it stands, to be changed; everybody invited is told again. */
export function ChangeForm({ page, onDone }: { page: MeetingPage; onDone: () => void }) {
  const { meeting, posts } = page
  const { title, heldOn, startsAt, place, chair, note, topics } = meeting
  const [draft, setDraft] = useState<MeetingDraft>({ title, heldOn, startsAt, place, chair, note, topics })
  const deed = useDeed(
    () =>
      meetings.changeMeeting({
        meetingId: meeting.id,
        version: meeting.version,
        ...draft,
        heldOn: draft.heldOn ?? '',
        chair: draft.chair ?? '',
        topics: [...draft.topics],
      }),
    '已更改，通知已发出',
    onDone,
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
      <p className="hx-ink-2">改了会期的，各单位要重新回复。</p>
      <MeetingFields
        value={draft}
        chairs={posts}
        errors={errors}
        change={(patch) => setDraft((old) => ({ ...old, ...patch }))}
      />
      {deed.error && Object.keys(errors).length === 0 && (
        <ErrorState what="没有更改" because={deed.error.message} kept />
      )}
      <Button type="submit" kind="primary" busy={deed.isPending}>
        更改并通知
      </Button>
    </form>
  )
}

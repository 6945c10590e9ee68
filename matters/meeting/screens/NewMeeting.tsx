import { useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { fieldErrors } from '#foundation/ui/field-errors.ts'
import { Segments, Tick } from '#foundation/ui/field.tsx'
import { Link, useGo } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead, Section } from '#foundation/ui/page.tsx'
import type { MeetingKind, Topic } from '#matters/meeting/meeting.ts'
import { kindWords } from '#matters/meeting/meeting.words.ts'
import type { MeetingChoices } from '#matters/meeting/meeting-reads.contract.ts'
import { meetings, useDeed, useMeetingChoices } from '#matters/meeting/screens/asks.ts'
import { type MeetingDraft, MeetingFields } from '#matters/meeting/screens/MeetingFields.tsx'
import '#matters/meeting/screens/meeting.css'

/** 召开会议: what the notice says, the agenda from what presses most, and who must come by the register of today. */
export function NewMeetingScreen() {
  const choices = useMeetingChoices()
  return (
    <Page>
      <PageHead title="召开会议" crumbs={[{ words: '联席会议', href: '/meetings' }, { words: '召开会议' }]} />
      {choices.isError ? (
        <ErrorState what="没有取到可选的单位" because={choices.error.message} onRetry={() => void choices.refetch()} />
      ) : !choices.data ? (
        <Loading bars={6} />
      ) : choices.data.mayCall !== null ? (
        <Empty why={choices.data.mayCall}>
          <Link href="/meetings">回到联席会议</Link>
        </Empty>
      ) : (
        <Form choices={choices.data} />
      )}
    </Page>
  )
}

function Form({ choices }: { choices: MeetingChoices }) {
  const go = useGo()
  const { suggestions, chairs } = choices
  const able = choices.units.filter(({ post }) => post !== null)
  const [kind, setKind] = useState<MeetingKind>('full')
  const [units, setUnits] = useState<readonly string[]>(able.map(({ id }) => id))
  const [draft, setDraft] = useState<MeetingDraft>({
    title: choices.title,
    startsAt: '09:00',
    place: '',
    chair: chairs[0]?.id,
    note: '',
    topics: [],
  })
  const deed = useDeed(
    () => meetings.callMeeting(sent(kind, units, draft)),
    '已召开，通知已发出',
    ({ id }) => go(`/meetings/${id}`),
  )
  const errors = fieldErrors(deed.error)
  const change = (patch: Partial<MeetingDraft>) => setDraft((old) => ({ ...old, ...patch }))
  const tick = (topic: Topic, on: boolean) =>
    change({ topics: on ? [...draft.topics, topic] : draft.topics.filter(({ ref }) => ref !== topic.ref) })
  return (
    <form
      className="mt-new"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!deed.isPending) deed.mutate(undefined)
      }}
    >
      <div className="hx-fields mt-form">
        <Segments
          name="会议类别"
          value={kind}
          segments={(['full', 'special'] as const).map((value) => ({ value, words: kindWords[value] }))}
          onChange={setKind}
        />
        <MeetingFields value={draft} chairs={chairs} errors={errors} change={change} />
        {deed.error && Object.keys(errors).length === 0 && (
          <ErrorState what="没有召开" because={deed.error.message} kept />
        )}
        <Button
          type="submit"
          kind="primary"
          busy={deed.isPending}
          disabledReason={units.length === 0 ? '还没有选参会单位' : undefined}
        >{`召开并通知${units.length}家单位`}</Button>
      </div>
      <div>
        <Section title="突出问题" remark="勾选即列入议题">
          {suggestions.length === 0 && <p className="hx-ink-2">现在没有重大、逾期、反弹的隐患和催办中的督办。</p>}
          <ul className="mt-ticks">
            {suggestions.map(({ words, why, href, ...topic }) => (
              <li key={topic.ref}>
                <Tick
                  checked={draft.topics.some(({ ref }) => ref === topic.ref)}
                  disabled={draft.topics.length >= 20 && draft.topics.every(({ ref }) => ref !== topic.ref)}
                  onChange={(event) => tick(topic, event.target.checked)}
                >
                  {topic.title}
                </Tick>
                <span className="hx-small hx-ink-2">
                  {why} · <Link href={href}>{words || '查看'}</Link>
                </span>
              </li>
            ))}
          </ul>
        </Section>
        <Section title="参会单位" remark={`${units.length}家，按今天名册里的分管领导`}>
          <ul className="mt-units">
            {choices.units.map(({ id, name, post }) => (
              <li key={id}>
                <Tick
                  checked={units.includes(id)}
                  disabled={post === null}
                  onChange={(event) =>
                    setUnits(event.target.checked ? [...units, id] : units.filter((unit) => unit !== id))
                  }
                >
                  {post === null ? `${name}（没有分管领导，请先补岗位）` : name}
                </Tick>
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </form>
  )
}

const sent = (kind: MeetingKind, units: readonly string[], draft: MeetingDraft) => ({
  ...draft,
  kind,
  units: [...units],
  heldOn: draft.heldOn ?? '',
  chair: draft.chair ?? '',
  topics: [...draft.topics],
})

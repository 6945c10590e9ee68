import { useState } from 'react'
import { plainDay } from '#foundation/calendar/day.ts'
import { dayWords, momentWords } from '#foundation/calendar/words.ts'
import { Button } from '#foundation/ui/button.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { Field, Input } from '#foundation/ui/field.tsx'
import { Facts } from '#foundation/ui/page.tsx'
import { Status, type State } from '#foundation/ui/status.tsx'
import { rosterWords, type RosterChange } from '#registry/post/post.contract.ts'
import { posts, usePostDeed } from '#registry/post/screens/use-posts.ts'

const stands: Record<RosterChange['state'], { state: State; word: string }> = {
  proposed: { state: 'doing', word: '等审批' },
  approved: { state: 'done', word: '已同意' },
  rejected: { state: 'todo', word: '没有同意' },
}

/** Proposals to change who is on a list, those still open first. */
export function RosterChanges({ changes }: { changes: readonly RosterChange[] }) {
  if (changes.length === 0) return <Empty why="没有人员调整申请">在“通讯录”里选一个岗位，可以提交人员调整。</Empty>
  const sorted = changes.toSorted((a, b) => Number(b.state === 'proposed') - Number(a.state === 'proposed'))
  return (
    <ul className="rg-changes">
      {sorted.map((change) => (
        <li key={change.id}>
          <div className="hx-row hx-row--wrap">
            <b>
              {change.unitShort} · {change.title}
            </b>
            <Status pill {...stands[change.state]} />
            <span className="hx-small hx-ink-3">{momentWords(change.proposedAt)}提交</span>
          </div>
          <Facts
            facts={[
              ['改为', [change.label, change.phoneMasked].filter(Boolean).join(' · ')],
              ['生效', dayWords(plainDay(change.effectiveOn))],
              ['名册', rosterWords[change.roster]],
              ['原因', change.reason],
              ...(change.decision ? [['意见', change.decision] as const] : []),
            ]}
          />
          {change.state === 'proposed' && <Decide change={change} />}
        </li>
      ))}
    </ul>
  )
}

function Decide({ change: { id, mayDecide } }: { change: RosterChange }) {
  const [note, setNote] = useState('')
  const decide = usePostDeed(
    (approve: boolean) => posts.decideRosterChange({ change: id, approve, note }),
    '已审批，名册随之更新',
  )
  if (!mayDecide) return <p className="hx-why">等办公室另一位同志审批。</p>
  return (
    <div className="hx-fields">
      <Field label="意见" reason="不同意时须写明理由" error={decide.error?.message}>
        {(hold) => <Input {...hold} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
      <div className="hx-row hx-row--wrap" style={{ marginTop: 8 }}>
        <Button kind="wanted" busy={decide.isPending} onClick={() => decide.mutate(true)}>
          同意
        </Button>
        <Button
          busy={decide.isPending}
          disabledReason={note.trim() ? undefined : '写明理由才能不同意'}
          onClick={() => decide.mutate(false)}
        >
          不同意
        </Button>
      </div>
    </div>
  )
}

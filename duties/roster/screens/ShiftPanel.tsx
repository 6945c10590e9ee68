import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { momentWords } from '#foundation/calendar/words.ts'
import { Button } from '#foundation/ui/button.tsx'
import { Choose, Field, Input } from '#foundation/ui/field.tsx'
import { Facts } from '#foundation/ui/page.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { hush } from '#foundation/ui/use-live.ts'
import type { Roster } from '#duties/roster/planned.ts'
import type { PostChoice, Shift } from '#duties/roster/shift.ts'
import { rosters, sentenceOf, useMe } from '#duties/roster/screens/asks.ts'
import { hoursOf, placeWords, sentLate, standingOf } from '#duties/roster/screens/shift-look.ts'

type Month = { roster: Roster; shifts: readonly Shift[]; posts: readonly PostChoice[] }

/** One shift: how it went, and what may be done about one to come. */
export function ShiftPanel({ shift, month, now }: { shift: Shift; month: Month; now: Date }) {
  const me = useMe()
  const own = me?.post.id === shift.post
  const facts: (readonly [string, string])[] = [
    ['时间', `${momentWords(shift.from)}—${hoursOf(shift).split('—')[1]}`],
    ['岗位', `${shift.unitName} ${shift.postTitle}`],
    ...(shift.originalTitle ? [['原排', shift.originalTitle] as const] : []),
    ['地点', `${shift.schoolName} ${shift.place}`],
    ...(shift.onAt
      ? [['签到', `${momentWords(shift.onAt)}${sentLate(shift)}`] as const, ['位置', placeWords(shift)] as const]
      : []),
    ...(shift.offAt ? [['交班', momentWords(shift.offAt)] as const] : []),
    ...(shift.offAt ? [['器械', shift.equipmentComplete ? '齐全' : '不齐全'] as const] : []),
    ...(shift.openMatters ? [['未了事项', shift.openMatters] as const] : []),
    ...(shift.offAt
      ? [['接班', shift.receivedAt ? `${momentWords(shift.receivedAt)}确认` : '下一班未确认'] as const]
      : []),
  ]
  return (
    <div className="rs-panel">
      <Status pill {...standingOf(shift, now)} />
      <Facts facts={facts} />
      {shift.state === 'planned' && month.roster.mine && <Substitute shift={shift} posts={month.posts} />}
      {shift.state === 'planned' && own && <AskSwap shift={shift} others={month.shifts} now={now} />}
      {shift.state === 'planned' && !month.roster.mine && !own && (
        <p className="hx-small hx-ink-2">换班由当班岗位申请，替班由{shift.unitName}负责人或联络员指定。</p>
      )}
    </div>
  )
}

function useStep<V>(work: (given: V) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: work,
    onSuccess: () => {
      hush()
      return client.invalidateQueries({ queryKey: ['rosters'] })
    },
  })
}

function Substitute({ shift, posts }: { shift: Shift; posts: readonly PostChoice[] }) {
  const [post, setPost] = useState('')
  const [reason, setReason] = useState('')
  const step = useStep(() => rosters.appointSubstitute({ shiftId: shift.id, post, reason }))
  const missing = [!post && '替班岗位', reason.trim().length < 2 && '原因'].filter(Boolean).join('、')
  return (
    <form className="rs-form" onSubmit={(event) => (event.preventDefault(), step.mutate(undefined))}>
      <h3 className="hx-h3">指定替班</h3>
      <PickPost posts={posts.filter((one) => one.post !== shift.post)} value={post} onChange={setPost} />
      <Reason value={reason} onChange={setReason} error={step.error ? sentenceOf(step.error) : undefined} />
      <Button type="submit" kind="wanted" busy={step.isPending} disabledReason={missing ? `还差${missing}` : undefined}>
        指定
      </Button>
    </form>
  )
}

function AskSwap({ shift, others, now }: { shift: Shift; others: readonly Shift[]; now: Date }) {
  const [other, setOther] = useState('')
  const [reason, setReason] = useState('')
  const step = useStep(() => rosters.askSwap({ shiftId: shift.id, other, reason }))
  const fit = others.filter((one) => one.post !== shift.post && one.state === 'planned' && one.from > now)
  const missing = [!other && '对方的班次', reason.trim().length < 2 && '原因'].filter(Boolean).join('、')
  if (step.isSuccess) return <p className="hx-note">已送对方，同意后由负责人批准。</p>
  return (
    <form className="rs-form" onSubmit={(event) => (event.preventDefault(), step.mutate(undefined))}>
      <h3 className="hx-h3">申请换班</h3>
      <Field label="换对方哪一班" required>
        {(hold) => (
          <Choose {...hold} value={other} onChange={(event) => setOther(event.target.value)}>
            <option value="">{fit.length > 0 ? '请选择' : '这个月没有可换的班'}</option>
            {fit.map((one) => (
              <option key={one.id} value={one.id}>
                {momentWords(one.from)} {one.postTitle}
              </option>
            ))}
          </Choose>
        )}
      </Field>
      <Reason value={reason} onChange={setReason} error={step.error ? sentenceOf(step.error) : undefined} />
      <Button type="submit" kind="wanted" busy={step.isPending} disabledReason={missing ? `还差${missing}` : undefined}>
        申请
      </Button>
    </form>
  )
}

type Text = { value: string; onChange: (value: string) => void; error?: string | undefined }

const Reason = ({ value, onChange, error }: Text) => (
  <Field label="原因" required error={error}>
    {(hold) => <Input {...hold} maxLength={200} value={value} onChange={(event) => onChange(event.target.value)} />}
  </Field>
)

const PickPost = ({ posts, value, onChange }: Text & { posts: readonly PostChoice[] }) => (
  <Field label="替班岗位" required>
    {(hold) => (
      <Choose {...hold} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">请选择</option>
        {posts.map(({ post, title }) => (
          <option key={post} value={post}>
            {title}
          </option>
        ))}
      </Choose>
    )}
  </Field>
)

import { useState } from 'react'
import { Pick } from '#foundation/ui/ant/pick.tsx'
import { Button } from '#foundation/ui/button.tsx'
import { Field, Input, Segments } from '#foundation/ui/field.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { Status } from '#foundation/ui/status.tsx'
import type { VisitPage } from '#duties/inspection/inspection-shown.ts'
import { isInspected } from '#duties/inspection/inspection.ts'
import { inspections, useDeed } from '#duties/inspection/screens/asks.ts'

/** 签名: each inspector for the own post, and the inspected by a post of theirs, or why not. */
export function Signatures({ page }: { page: VisitPage }) {
  const { visit, inspectors, representativeName, steps } = page
  const deed = useDeed(() => inspections.signVisit({ visitId: visit.id, version: visit.version }), '已签名')
  if (!isInspected(visit.state)) return null
  const received = representativeName
    ? `${representativeName} 已签字`
    : visit.refusedToSign
      ? `未签字：${visit.refusedToSign}`
      : visit.openness === 'covert'
        ? '暗访，不用签字'
        : '还没有签字'
  return (
    <Section title="签名">
      <ul className="in-signs">
        {inspectors.map(({ post, words, signed }) => (
          <li key={post}>
            <span>{words}</span>
            <Status state={signed ? 'done' : 'todo'} word={signed ? '已签名' : '待签名'} />
          </li>
        ))}
        <li>
          <span>被检查单位</span>
          <span>{received}</span>
        </li>
      </ul>
      {visit.state === 'recorded' && (
        <p className="in-deed">
          <Button
            kind="primary"
            busy={deed.isPending}
            disabledReason={steps['sign'] ?? undefined}
            onClick={() => deed.mutate(undefined)}
          >
            签名
          </Button>
        </p>
      )}
      {deed.error && (
        <p className="hx-tone-late" role="alert">
          {deed.error.message}
        </p>
      )}
      {steps['signForInspected'] === null && !representativeName && !visit.refusedToSign && <Receive page={page} />}
    </Section>
  )
}

const ways = [
  { value: 'signs', words: '签字' },
  { value: 'refuses', words: '没有签字' },
] as const

function Receive({ page: { visit, representatives } }: { page: VisitPage }) {
  const [way, setWay] = useState<'signs' | 'refuses'>('signs')
  const [post, setPost] = useState<string>()
  const [reason, setReason] = useState('')
  const deed = useDeed(
    () =>
      inspections.signForInspected({
        visitId: visit.id,
        version: visit.version,
        ...(way === 'signs' ? { post } : { refused: reason }),
      }),
    '已记被检查单位签字',
  )
  const missing = way === 'signs' ? !post && '请选签字的岗位' : reason.trim().length < 2 && '请写明原因'
  return (
    <div className="hx-fields in-receive">
      <Field label="被检查单位">
        {(hold) => <Segments hold={hold} name="被检查单位" segments={ways} value={way} onChange={setWay} />}
      </Field>
      {way === 'signs' ? (
        <Field label="签字的岗位" required error={deed.error?.message}>
          {(hold) => (
            <Pick
              {...hold}
              options={representatives.map((each) => ({ value: each.post, words: each.words }))}
              value={post}
              onChange={setPost}
            />
          )}
        </Field>
      ) : (
        <Field label="原因" required error={deed.error?.message}>
          {(hold) => (
            <Input {...hold} value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
      )}
      <Button busy={deed.isPending} disabledReason={missing || undefined} onClick={() => deed.mutate(undefined)}>
        记下
      </Button>
    </div>
  )
}

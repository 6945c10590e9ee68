import { useState } from 'react'
import { PlainDay } from '#foundation/calendar/day.ts'
import { Button } from '#foundation/ui/button.tsx'
import { ConfirmDialog } from '#foundation/ui/confirm-dialog.tsx'
import { Field, Input, TextArea } from '#foundation/ui/field.tsx'
import { type ReportRead, reports, useDeed } from '#accounts/report/screens/asks.ts'
import { mayDecide } from '#accounts/report/who-may.ts'
import { useMe, useToday } from '#registry/sign-in/screens/use-me.ts'

const REASONED = {
  returnReport: {
    step: 'return',
    verb: '退回',
    said: '已退回',
    what: '要补什么',
    follows: '退回后由原单位修改再报，首次报送的时间仍算数。',
  },
  reopenReport: {
    step: 'reopen',
    verb: '重新打开',
    said: '已重新打开',
    what: '原因',
    follows: '打开后由原单位修改再报，书面稿登记不变。',
  },
  exemptReport: {
    step: 'exempt',
    verb: '免报',
    said: '已免报',
    what: '原因',
    follows: '免报的不计入应报，随时可以恢复。',
  },
  revokePaper: {
    step: 'revokePaper',
    verb: '撤销书面稿登记',
    said: '已撤销',
    what: '原因',
    follows: '撤销后按没有收到书面稿算。',
  },
} as const
type Reasoned = keyof typeof REASONED

/** What the office does with a report; a step that cannot be taken says why. */
export function OfficeSteps({ read }: { read: ReportRead }) {
  const me = useMe()
  if (!me || !mayDecide(me.post)) return null
  const { report, steps } = read
  const on = { reportId: report.id, version: report.version }
  return (
    <section className="rp-steps" aria-label="办公室办理">
      <Plain read={read} />
      <ReceivePaper read={read} />
      {(Object.keys(REASONED) as Reasoned[])
        .filter((name) => isUseful(report.state, name, report.paperOn !== null))
        .map((name) => (
          <WithReason key={name} name={name} on={on} whyNot={steps[REASONED[name].step]} unitName={report.unitName} />
        ))}
    </section>
  )
}

/** Steps of quite another state would only be noise. */
const isUseful = (state: string, name: Reasoned, hasPaper: boolean): boolean =>
  name === 'returnReport'
    ? state !== 'accepted' && state !== 'exempt'
    : name === 'reopenReport'
      ? state === 'accepted'
      : name === 'exemptReport'
        ? state === 'owed' || state === 'drafting'
        : hasPaper && state !== 'accepted'

function Plain({ read: { report, steps } }: { read: ReportRead }) {
  const on = { reportId: report.id, version: report.version }
  const accept = useDeed(() => reports.acceptReport(on), '已收下并锁定')
  const require = useDeed(() => reports.requireReport(on), '已恢复应报')
  const error = accept.error ?? require.error
  return (
    <>
      {report.state === 'exempt' ? (
        <Button busy={require.isPending} onClick={() => require.mutate(undefined)}>
          恢复应报
        </Button>
      ) : (
        report.state !== 'accepted' && (
          <Button
            kind="primary"
            busy={accept.isPending}
            disabledReason={steps.accept ?? undefined}
            onClick={() => accept.mutate(undefined)}
          >
            收下
          </Button>
        )
      )}
      {error && <p role="alert">{error.message}</p>}
    </>
  )
}

function ReceivePaper({ read: { report, steps } }: { read: ReportRead }) {
  const today = useToday()
  const [open, setOpen] = useState(false)
  const [day, setDay] = useState<string>(today)
  const given = PlainDay.safeParse(day)
  const receive = useDeed(
    () => reports.receivePaper({ reportId: report.id, version: report.version, receivedOn: PlainDay.parse(day) }),
    '已登记书面稿',
    () => setOpen(false),
  )
  if (steps.receivePaper !== null) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>登记书面稿</Button>
      <ConfirmDialog
        open={open}
        question={`收到${report.unitName}的书面稿？`}
        verb="登记"
        safeVerb="先不登记"
        busy={receive.isPending}
        disabledReason={given.success ? undefined : '请写收到日期'}
        onLeave={() => setOpen(false)}
        onDo={() => receive.mutate(undefined)}
      >
        <p>应有负责人签字和单位盖章。接收岗位记为您现在的岗位。</p>
        <Field label="收到日期" required error={receive.error?.message}>
          {(hold) => (
            <Input {...hold} type="date" max={today} value={day} onChange={(event) => setDay(event.target.value)} />
          )}
        </Field>
      </ConfirmDialog>
    </>
  )
}

type WithReasonProps = {
  name: Reasoned
  on: { reportId: string; version: number }
  whyNot: string | null
  unitName: string
}

function WithReason({ name, on, whyNot, unitName }: WithReasonProps) {
  const { verb, said, what, follows } = REASONED[name]
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const deed = useDeed(
    () => reports[name]({ ...on, reason }),
    said,
    () => setOpen(false),
  )
  return (
    <>
      <Button disabledReason={whyNot ?? undefined} onClick={() => setOpen(true)}>
        {verb}
      </Button>
      <ConfirmDialog
        open={open}
        question={`${verb}：${unitName}？`}
        verb={verb}
        safeVerb="先不办"
        busy={deed.isPending}
        disabledReason={reason.trim().length < 4 ? `请写清${what}` : undefined}
        onLeave={() => setOpen(false)}
        onDo={() => deed.mutate(undefined)}
      >
        <p>{follows}</p>
        <Field label={what} required error={deed.error?.message}>
          {(hold) => (
            <TextArea
              {...hold}
              rows={3}
              maxLength={300}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      </ConfirmDialog>
    </>
  )
}

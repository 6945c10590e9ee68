import { useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { Note } from '#foundation/ui/notice.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { say, StepForm } from '#foundation/ui/step-form.tsx'
import type { MeetingStep } from '#matters/meeting/meeting.ts'
import { stepWords } from '#matters/meeting/meeting.words.ts'
import type { MeetingPage } from '#matters/meeting/meeting-reads.contract.ts'
import { meetings, useDeed } from '#matters/meeting/screens/asks.ts'
import { AnswerForm } from '#matters/meeting/screens/AnswerForm.tsx'
import { ChangeForm } from '#matters/meeting/screens/ChangeForm.tsx'
import { Hall } from '#matters/meeting/screens/Hall.tsx'
import { MinutesForm } from '#matters/meeting/screens/MinutesForm.tsx'
import { isOffice } from '#matters/supervision/who-may.ts'
import { useMe, useToday } from '#registry/sign-in/screens/use-me.ts'

const OFFICE: readonly MeetingStep[] = ['begin', 'change', 'cancel', 'finish', 'write', 'issue']
const OWN: readonly MeetingStep[] = ['signIn', 'answer']

/** What somebody in this post may do now; what is not possible now says why. */
export function MeetingSteps({ page, code }: { page: MeetingPage; code: string | undefined }) {
  const { meeting, steps, mine } = page
  const me = useMe()
  const [chosen, setChosen] = useState<MeetingStep>()
  const over = meeting.state === 'issued' || meeting.state === 'cancelled'
  const office = me !== undefined && isOffice(me.post)
  const own = mine !== null && !mine.signedAt
  const listed = office ? OFFICE : own ? OWN : []
  const possible = listed.filter((step) => steps[step] === null)
  const due = possible.find((step) => step === 'signIn' || step === 'answer' || step === 'write')
  const open = chosen && possible.includes(chosen) ? chosen : due
  return (
    <Section title="下一步" remark={turnOf(page)}>
      {page.code && <Hall page={page} />}
      {mine?.signedAt && <Note>{`${mine.unitName}已签到：${mine.signedTitle ?? ''}`}</Note>}
      {!over && listed.length > 0 && (
        <div className="mt-steps hx-no-print">
          {listed.map((step) => (
            <Button
              key={step}
              small
              kind={step === open ? 'wanted' : 'plain'}
              aria-pressed={step === open}
              disabledReason={steps[step] ?? undefined}
              wordsBelow
              onClick={() => setChosen(step)}
            >
              {stepWords[step]}
            </Button>
          ))}
        </div>
      )}
      {!over && open && (
        <div className="hx-no-print">
          <One
            key={`${open}-${meeting.state}`}
            step={open}
            page={page}
            code={code}
            onDone={() => setChosen(undefined)}
          />
        </div>
      )}
    </Section>
  )
}

/** Whose turn it is, for everybody who only looks. */
function turnOf({ meeting, attendance }: MeetingPage): string {
  switch (meeting.state) {
    case 'called':
      return `等${attendance.due}家单位回复，会期当天签到`
    case 'begun':
      return `正在签到，已到${attendance.came}家`
    case 'held':
      return '等办公室印发纪要'
    case 'issued':
      return '纪要已印发，议定事项由牵头单位办理'
    case 'cancelled':
      return '会议已取消'
  }
}

type OneProps = { step: MeetingStep; page: MeetingPage; code: string | undefined; onDone: () => void }

function One({ step, page, code, onDone }: OneProps) {
  switch (step) {
    case 'answer':
      return <AnswerForm page={page} />
    case 'signIn':
      return <SignInForm page={page} code={code} />
    case 'change':
      return <ChangeForm page={page} onDone={onDone} />
    case 'write':
      return <MinutesForm page={page} />
    case 'cancel':
      return <CancelForm page={page} onDone={onDone} />
    case 'begin':
    case 'finish':
    case 'issue':
      return <PlainForm step={step} page={page} onDone={onDone} />
    case 'signFor':
      return null
  }
}

const plain = {
  begin: { said: '已开始签到', note: '屏幕上会出签到码，参会的人用手机输入或扫码。', send: meetings.beginMeeting },
  finish: { said: '已散会', note: '散会后手机不能再签到，可以由办公室代为签到。', send: meetings.finishMeeting },
  issue: {
    said: '纪要已印发',
    note: '随即编号，议定事项成为牵头单位的任务，纪要不能再改。',
    send: meetings.issueMinutes,
  },
} as const

function PlainForm({
  step,
  page: { meeting },
  onDone,
}: {
  step: keyof typeof plain
  page: MeetingPage
  onDone: () => void
}) {
  const today = useToday()
  const { said, note, send } = plain[step]
  const deed = useDeed(() => send({ meetingId: meeting.id, version: meeting.version }), said, onDone)
  return <StepForm verb={stepWords[step]} note={note} fields={[]} today={today} deed={deed} />
}

function CancelForm({ page: { meeting }, onDone }: { page: MeetingPage; onDone: () => void }) {
  const today = useToday()
  const deed = useDeed(
    ({ given }: { given: Readonly<Record<string, string>> }) =>
      meetings.cancelMeeting({ meetingId: meeting.id, version: meeting.version, reason: say(given, 'reason') }),
    '会议已取消，通知已发出',
    onDone,
  )
  return (
    <StepForm
      verb="取消会议"
      danger
      fields={[{ kind: 'text', name: 'reason', label: '取消的原因', rows: 2, most: 300 }]}
      today={today}
      deed={deed}
    />
  )
}

/** 签到: the code from the screen of the hall; scanned, it is filled in already. */
function SignInForm({ page: { meeting, mine }, code }: { page: MeetingPage; code: string | undefined }) {
  const today = useToday()
  const me = useMe()
  const named = me !== undefined && mine !== null && (me.post.id === mine.post || me.post.id === mine.delegate)
  const deed = useDeed(
    ({ given }: { given: Readonly<Record<string, string>> }) =>
      meetings.signInAtMeeting({ meetingId: meeting.id, code: say(given, 'code').trim() }),
    '已签到',
  )
  if (!named)
    return (
      <Note>{`这次会议请的是${mine?.postTitle ?? '分管领导'}；不能到会的，先请假并委派，再由受委派的人签到。`}</Note>
    )
  return (
    <StepForm
      verb="签到"
      fields={[
        {
          kind: 'text',
          name: 'code',
          label: '签到码',
          rows: 1,
          most: 6,
          numeric: true,
          reason: '看会场屏幕上的6位数字',
        },
      ]}
      today={today}
      begin={code === undefined ? {} : { code: String(code).padStart(6, '0') }}
      deed={deed}
    />
  )
}

import { useState } from 'react'
import { plainDay } from '#foundation/calendar/day.ts'
import { dayWords } from '#foundation/calendar/words.ts'
import { Button } from '#foundation/ui/button.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { type Given, say, type StepField, StepForm } from '#foundation/ui/step-form.tsx'
import { resolutionStepWords } from '#matters/meeting/meeting.words.ts'
import type { ResolutionPage } from '#matters/meeting/meeting-reads.contract.ts'
import type { ResolutionState, ResolutionStep } from '#matters/meeting/resolution.ts'
import { meetings, useDeed } from '#matters/meeting/screens/asks.ts'
import { ANSWERS, isOffice } from '#matters/supervision/who-may.ts'
import { useMe, useToday } from '#registry/sign-in/screens/use-me.ts'

type On = { resolutionId: string; version: number }
type Form = {
  said: string
  fields: readonly StepField[]
  send: (on: On, given: Given, files: string[]) => Promise<unknown>
}
const finding: StepField = { kind: 'text', name: 'finding', label: '核实意见', rows: 2, most: 500 }
const reason = (label: string): StepField => ({ kind: 'text', name: 'reason', label, rows: 2, most: 300 })

/** What each step asks, and how it is sent. */
const forms: Record<ResolutionStep, Form> = {
  report: {
    said: '已报办结，等办公室核实',
    fields: [
      { kind: 'text', name: 'result', label: '办理情况', rows: 4, most: 1000, example: '做了什么，结果怎样' },
      { kind: 'files', name: 'evidence', label: '佐证', reason: '照片或文件，至少一份' },
    ],
    send: (on, given, evidence) => meetings.reportResolution({ ...on, result: say(given, 'result'), evidence }),
  },
  askMore: {
    said: '已申请延期，等办公室答复',
    fields: [{ kind: 'day', name: 'dueOn', label: '延到哪天' }, reason('延期的原因')],
    send: (on, given) => meetings.askMoreTime({ ...on, dueOn: say(given, 'dueOn'), reason: say(given, 'reason') }),
  },
  grantMore: { said: '已同意延期', fields: [], send: (on) => meetings.grantMoreTime(on) },
  refuseMore: {
    said: '已答复不同意延期',
    fields: [reason('不同意的原因')],
    send: (on, given) => meetings.refuseMoreTime({ ...on, reason: say(given, 'reason') }),
  },
  verify: {
    said: '已核实',
    fields: [finding],
    send: (on, given) => meetings.verifyResolution({ ...on, finding: say(given, 'finding') }),
  },
  sendBack: {
    said: '已退回补办',
    fields: [
      { ...finding, label: '退回的原因' },
      { kind: 'day', name: 'dueOn', label: '新的时限' },
    ],
    send: (on, given) =>
      meetings.sendResolutionBack({ ...on, finding: say(given, 'finding'), dueOn: say(given, 'dueOn') }),
  },
  close: { said: '已办结归档', fields: [], send: (on) => meetings.closeResolution(on) },
}

const OFFICE: readonly ResolutionStep[] = ['verify', 'sendBack', 'grantMore', 'refuseMore', 'close']
const LEAD: readonly ResolutionStep[] = ['report', 'askMore']
/** Steps that open by themselves when their turn has come. */
const DUE: readonly ResolutionStep[] = ['report', 'verify', 'grantMore', 'close']

const turnOf: Record<ResolutionState, (lead: string) => string> = {
  open: (lead) => `等${lead}报办结`,
  reported: () => '等办公室核实',
  verified: () => '已核实，等办公室归档',
  closed: () => '已经办结',
}

/** The step that is due is open; the others wait behind their names, each saying why when it is not possible. */
export function ResolutionSteps({ page: { resolution, steps } }: { page: ResolutionPage }) {
  const me = useMe()
  const [chosen, setChosen] = useState<ResolutionStep>()
  const leads = me !== undefined && me.post.unit === resolution.lead && ANSWERS.includes(me.post.role)
  const mine = me && isOffice(me.post) ? OFFICE : leads ? LEAD : []
  const possible = mine.filter((step) => steps[step] === null)
  const open = chosen && possible.includes(chosen) ? chosen : possible.find((step) => DUE.includes(step))
  const { state, askedDueOn, askedReason, leadName, id, version } = resolution
  const remark = askedDueOn ? `申请延到${dayWords(plainDay(askedDueOn))}：${askedReason}` : turnOf[state](leadName)
  return (
    <Section title="下一步" remark={remark}>
      {state !== 'closed' && mine.length > 0 && (
        <div className="mt-steps hx-no-print">
          {mine.map((step) => (
            <Button
              key={step}
              small
              kind={step === open ? 'wanted' : 'plain'}
              aria-pressed={step === open}
              disabledReason={steps[step] ?? undefined}
              wordsBelow
              onClick={() => setChosen(step)}
            >
              {resolutionStepWords[step]}
            </Button>
          ))}
        </div>
      )}
      {open && (
        <One
          key={`${open}-${version}`}
          step={open}
          on={{ resolutionId: id, version }}
          onDone={() => setChosen(undefined)}
        />
      )}
    </Section>
  )
}

function One({ step, on, onDone }: { step: ResolutionStep; on: On; onDone: () => void }) {
  const today = useToday()
  const { said, fields, send } = forms[step]
  const deed = useDeed(({ given, files }: { given: Given; files: string[] }) => send(on, given, files), said, onDone)
  return <StepForm verb={resolutionStepWords[step]} fields={fields} today={today} deed={deed} />
}

import { Button, LinkButton } from '#foundation/ui/button.tsx'
import { monthDayWords } from '#foundation/calendar/words.ts'
import { plainDay } from '#foundation/calendar/day.ts'
import type { HazardPage } from '#matters/hazard/hazard-reads.contract.ts'
import type { Hazard, HazardState, HazardStep } from '#matters/hazard/hazard.ts'
import { hazardWords, stepWords } from '#matters/hazard/hazard.words.ts'
import { hazardHref } from '#matters/hazard/screens/hazard-href.ts'

type InboxStepsProps = { page: HazardPage; onAccept: () => void; busy: boolean }

/** In the order in which people reach for them. */
const shown: readonly HazardStep[] = [
  'accept',
  'plan',
  'reportDone',
  'requestExtension',
  'contest',
  'takeTemporaryMeasure',
  'verify',
  'grade',
  'assign',
  'rule',
  'decideExtension',
  'reinspect',
  'sendBack',
  'strikeOff',
  'decideVoid',
]
/** Steps whose absence people ask about, while it is the time for them: the reason is worth a line. */
const askedAbout: Partial<Record<HazardState, readonly HazardStep[]>> = {
  assigned: ['contest'],
  rectifying: ['reportDone', 'requestExtension', 'contest'],
  done: ['strikeOff'],
  passed: ['strikeOff'],
}
const never = hazardWords['hazard-step-not-yours']

/** The steps of this post: what can be done opens the page at its form, what cannot says why; what is never ours is absent. */
export function InboxSteps({ page: { hazard, steps, next }, onAccept, busy }: InboxStepsProps) {
  const possible = shown.filter((step) => steps[step] === null && isTime(step, hazard))
  const first = possible.find((step) => step === next.step)
  const blocked = askedAbout[hazard.state]?.filter((step) => steps[step] && steps[step] !== never) ?? []
  const due = hazard.dueOn && monthDayWords(plainDay(hazard.dueOn))
  const notes: Partial<Record<HazardStep, string>> = {
    accept: '收到了，由我们办；签收后填整改情况',
    reportDone: '需要：同一位置的整改后照片，至少1张',
    requestExtension: due ? `${due}24:00前提出才有效，由办公室批` : '到期前提出才有效，由办公室批',
    contest: '不归我们管；只能提一次，要附依据',
    reinspect: '到现场看，合格或不合格都要写',
    strikeOff: '销号后只能看，不能改',
  }
  if (possible.length + blocked.length === 0) return <p className="hx-note">这一步不用您办。</p>
  return (
    <div className="ib-steps">
      {first === 'accept' ? (
        <Button kind="wanted" wide wordsBelow note={notes.accept} onClick={onAccept} busy={busy}>
          {busy ? '正在签收' : '签收'}
        </Button>
      ) : (
        first && <Step id={hazard.id} step={first} note={notes[first]} wanted />
      )}
      {possible
        .filter((step) => step !== first)
        .map((step) => (
          <Step key={step} id={hazard.id} step={step} note={notes[step]} />
        ))}
      {blocked.map((step) => (
        <Button key={step} wide wordsBelow disabledReason={steps[step] ?? ''}>
          {stepWords[step]}
        </Button>
      ))}
    </div>
  )
}

/** Possible is not yet sensible: five assurances are for major hazards, and a grade once given is seldom changed. */
function isTime(step: HazardStep, { grade, state }: Hazard): boolean {
  if (step === 'plan') return grade === 'major'
  return step !== 'grade' || state === 'verified' || state === 'graded'
}

function Step({
  id,
  step,
  note,
  wanted,
}: {
  id: string
  step: HazardStep
  note?: string | undefined
  wanted?: boolean
}) {
  return (
    <div className="hx-act hx-act--below">
      <LinkButton kind={wanted ? 'wanted' : 'plain'} wide href={hazardHref(id, step)}>
        {stepWords[step]}
      </LinkButton>
      {note && <span className="hx-why">{note}</span>}
    </div>
  )
}

import { useState } from 'react'
import { plainDay } from '#foundation/calendar/day.ts'
import { DayInput } from '#foundation/ui/ant/day-input.tsx'
import { Button } from '#foundation/ui/button.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Field, Segments, TextArea } from '#foundation/ui/field.tsx'
import { fieldErrors } from '#foundation/ui/field-errors.ts'
import type { RiskChoices, RiskRow } from '#matters/risk/risk-reads.contract.ts'
import type { Verdict } from '#matters/risk/risk.ts'
import { risks, useDeed } from '#matters/risk/screens/asks.ts'
import { judgedOf, type RiskDraft, RiskFields } from '#matters/risk/screens/RiskFields.tsx'
import { verdictWords } from '#matters/risk/risk.words.ts'

const VERDICTS = (['keep', 'change', 'close'] as const).map((value) => ({ value, words: verdictWords[value] }))
const asked = {
  keep: { label: '复核情况', example: '措施都在，没有变化' },
  change: { label: '为什么重新评定', example: '器材更新，发生的可能性下降' },
  close: { label: '消除的原因', example: '设施已经拆除' },
} as const

type Props = { risk: RiskRow; choices: RiskChoices; onDone?: () => void }

/** 复核: one form for the three verdicts, so that nobody looks for the right one. */
export function ReviewForm({ risk, choices, onDone }: Props) {
  const [verdict, setVerdict] = useState<Verdict>('keep')
  const [note, setNote] = useState('')
  const [reviewOn, setReviewOn] = useState<string>()
  const { title, place, spot, likelihood, consequence, measures, responsible } = risk
  const [draft, setDraft] = useState<RiskDraft>({
    title,
    place: place ?? undefined,
    spot,
    likelihood,
    consequence,
    measures,
    responsible,
  })
  const on = { riskId: risk.id, version: risk.version }
  const day = reviewOn ? { reviewOn } : {}
  const deed = useDeed(
    () =>
      verdict === 'close'
        ? risks.closeRisk({ ...on, reason: note })
        : risks.reviewRisk({ ...on, note, ...day, ...(verdict === 'change' && { change: judgedOf(draft) }) }),
    `已复核：${risk.title}`,
    onDone,
  )
  const errors = fieldErrors(deed.error)
  // Inside `change` the server names fields by their whole path.
  const inner = Object.fromEntries(Object.entries(errors).map(([path, says]) => [path.replace(/^change\./, ''), says]))
  return (
    <form
      className="hx-fields rk-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!deed.isPending) deed.mutate(undefined)
      }}
    >
      <Field label="复核结论">
        {(hold) => <Segments hold={hold} name="复核结论" segments={VERDICTS} value={verdict} onChange={setVerdict} />}
      </Field>
      {verdict === 'change' && (
        <RiskFields
          choices={choices}
          value={draft}
          errors={inner}
          change={(patch) => setDraft({ ...draft, ...patch })}
        />
      )}
      <Field label={asked[verdict].label} required error={errors['note'] ?? errors['reason']}>
        {(hold) => (
          <TextArea
            {...hold}
            rows={2}
            maxLength={300}
            placeholder={asked[verdict].example}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      {verdict !== 'close' && (
        <div className="rk-two">
          <Field label="下次复核" error={errors['reviewOn']} reason="不填就按等级推算">
            {(hold) => <DayInput {...hold} value={reviewOn ? plainDay(reviewOn) : undefined} onChange={setReviewOn} />}
          </Field>
        </div>
      )}
      {deed.error && Object.keys(errors).length === 0 && (
        <ErrorState what="没有复核成" because={deed.error.message} kept />
      )}
      <div>
        <Button type="submit" kind="primary" busy={deed.isPending}>
          {verdict === 'close' ? '移出清单' : '记下复核'}
        </Button>
      </div>
    </form>
  )
}

/** 确认措施已落实. */
export function ControlForm({ risk, onDone }: Omit<Props, 'choices'>) {
  const [note, setNote] = useState('')
  const deed = useDeed(
    () => risks.controlRisk({ riskId: risk.id, version: risk.version, note }),
    '已确认管控措施落实',
    onDone,
  )
  const errors = fieldErrors(deed.error)
  return (
    <form
      className="hx-fields rk-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!deed.isPending) deed.mutate(undefined)
      }}
    >
      <Field label="落实情况" required error={errors['note']}>
        {(hold) => (
          <TextArea {...hold} rows={2} maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} />
        )}
      </Field>
      {deed.error && !errors['note'] && <ErrorState what="没有确认成" because={deed.error.message} kept />}
      <div>
        <Button type="submit" kind="wanted" busy={deed.isPending}>
          确认措施已落实
        </Button>
      </div>
    </form>
  )
}

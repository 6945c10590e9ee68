import { useCallback, useState } from 'react'
import { addDays, plainDay, PlainDay } from '#foundation/calendar/day.ts'
import { DayInput } from '#foundation/ui/ant/day-input.tsx'
import { Button } from '#foundation/ui/button.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Field, TextArea } from '#foundation/ui/field.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { useDraft } from '#foundation/ui/use-draft.ts'
import { useToday } from '#registry/sign-in/screens/use-me.ts'
import { scoreOf } from '#duties/checklist/score.ts'
import type { VisitPage } from '#duties/inspection/inspection-shown.ts'
import { type AnswerDraft, circumstancesOf, draftOf, toAnswer } from '#duties/inspection/screens/answer-draft.ts'
import { inspections, useDeed } from '#duties/inspection/screens/asks.ts'
import { SheetItem } from '#duties/inspection/screens/SheetItem.tsx'

type Sheet = { answers: Record<string, AnswerDraft>; summary: string; deadline: string }

/** 检查记录, made for a thumb: one item under the other, big choices, photos first, words only where something is wrong. */
export function RecordSheet({ page }: { page: VisitPage }) {
  const { visit, checklist } = page
  const today = useToday()
  const draft = useDraft<Sheet>(`visit-${visit.id}`, {
    answers: Object.fromEntries(Object.entries(visit.answers).map(([code, answer]) => [code, draftOf(answer)])),
    summary: visit.summary,
    deadline: visit.deadline ?? '',
  })
  const [waits, setWaits] = useState<Record<string, string | undefined>>({})
  const tellWaits = useCallback(
    (code: string, reason: string | undefined) =>
      setWaits((old) => (old[code] === reason ? old : { ...old, [code]: reason })),
    [],
  )
  const { answers, summary, deadline } = draft.value
  const on = circumstancesOf(checklist)
  const given = Object.fromEntries(
    checklist.items.flatMap((item) => {
      const answer = answers[item.code]
      return answer ? [[item.code, toAnswer(item, answer)] as const] : []
    }),
  )
  const { score, verdicts, unmet, unanswered } = scoreOf(checklist.items, given, on)
  const wordless = unmet.filter((code) => !answers[code]?.spot?.trim() || (answers[code].note?.trim().length ?? 0) < 2)
  const deed = useDeed(
    () =>
      inspections.recordVisit({
        visitId: visit.id,
        version: visit.version,
        answers: given,
        summary,
        ...(deadline && { deadline }),
      }),
    '检查记录已保存',
    draft.clear,
  )
  const change = (code: string, patch: Partial<AnswerDraft>) =>
    draft.change({ answers: { ...answers, [code]: { ...answers[code], ...patch } } })
  const missing =
    Object.values(waits).find(Boolean) ??
    (unanswered.length > 0
      ? `还有${unanswered.length}项没有回答`
      : wordless.length > 0
        ? `${wordless.join('、')}要写明部位和情况`
        : unmet.length > 0 && deadline === ''
          ? '有问题要整改，请填整改期限'
          : undefined)
  const done = checklist.items.length - unanswered.length
  return (
    <Section title="检查记录" remark={`${checklist.name} · 已答${done}/${checklist.items.length}项`}>
      <ol className="in-sheet">
        {checklist.items.map((item) => (
          <SheetItem
            key={item.code}
            item={item}
            answer={answers[item.code] ?? {}}
            verdict={verdicts[item.code]}
            on={on}
            kinds={visit.targetKind === 'school' ? page.hazardKinds : []}
            onChange={(patch) => change(item.code, patch)}
            onWaits={tellWaits}
          />
        ))}
      </ol>
      <div className="hx-fields in-form">
        <Field label="整改意见">
          {(hold) => (
            <TextArea
              {...hold}
              rows={3}
              maxLength={500}
              value={summary}
              onChange={(event) => draft.change({ summary: event.target.value })}
            />
          )}
        </Field>
        <Field label="整改期限" reason="有问题时必填" required={unmet.length > 0}>
          {(hold) => (
            <DayInput
              {...hold}
              value={PlainDay.safeParse(deadline).data}
              off={(day) => day < addDays(plainDay(today), 1)}
              onChange={(day) => draft.change({ deadline: day ?? '' })}
            />
          )}
        </Field>
      </div>
      {deed.error && <ErrorState what="没有保存成" because={deed.error.message} kept />}
      <div className="in-sheet__foot">
        <Button
          kind="primary"
          wordsBelow
          busy={deed.isPending}
          disabledReason={missing}
          onClick={() => deed.mutate(undefined)}
        >
          {unmet.length > 0 ? `保存记录（问题${unmet.length}项）` : '保存记录'}
        </Button>
        {unanswered.length === 0 && score !== null && <b>{`得分${score}`}</b>}
        <span className="hx-draft" aria-live="polite">
          {draft.says ?? '没有网络也能先填，草稿留在本机'}
        </span>
      </div>
    </Section>
  )
}

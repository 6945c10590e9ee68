import { addDays, plainDay, PlainDay } from '#foundation/calendar/day.ts'
import { DayInput } from '#foundation/ui/ant/day-input.tsx'
import { Button } from '#foundation/ui/button.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Field, TextArea } from '#foundation/ui/field.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { useDraft } from '#foundation/ui/use-draft.ts'
import { useToday } from '#registry/sign-in/screens/use-me.ts'
import type { VisitPage } from '#duties/inspection/inspection-shown.ts'
import { type AnswerDraft, draftOf, toAnswer } from '#duties/inspection/screens/answer-draft.ts'
import { inspections, useDeed } from '#duties/inspection/screens/asks.ts'
import { SheetItem } from '#duties/inspection/screens/SheetItem.tsx'

type Sheet = { answers: Record<string, AnswerDraft>; summary: string; deadline: string }

/** 检查记录, made for a thumb: one item under the other, big choices, photos first, words only where something is wrong. */
export function RecordSheet({ page }: { page: VisitPage }) {
  const { visit, checklist } = page
  const today = useToday()
  const draft = useDraft<Sheet>(`visit-${visit.id}`, {
    answers: Object.fromEntries(visit.answers.map((answer) => [answer.item, draftOf(answer)])),
    summary: visit.summary,
    deadline: visit.deadline ?? '',
  })
  const { answers, summary, deadline } = draft.value
  const given = checklist.items.flatMap((item) => toAnswer(item, answers[item.code]) ?? [])
  const left = checklist.items.length - given.length
  const wrong = given.filter(({ is }) => is === 'no').length
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
  return (
    <Section title="检查记录" remark={`${checklist.name} · 已答${given.length}/${checklist.items.length}项`}>
      <ol className="in-sheet">
        {checklist.items.map((item) => (
          <SheetItem
            key={item.code}
            item={item}
            answer={answers[item.code] ?? {}}
            school={visit.targetKind === 'school'}
            kinds={page.hazardKinds}
            onChange={(patch) => change(item.code, patch)}
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
        <Field label="整改期限" reason="有问题时必填">
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
          disabledReason={left > 0 ? `还有${left}项没有回答` : undefined}
          onClick={() => deed.mutate(undefined)}
        >
          {wrong > 0 ? `保存记录（问题${wrong}项）` : '保存记录'}
        </Button>
        <span className="hx-draft" aria-live="polite">
          {draft.says ?? '没有网络也能先填，草稿留在本机'}
        </span>
      </div>
    </Section>
  )
}

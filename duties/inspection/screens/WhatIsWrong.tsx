import { Pick } from '#foundation/ui/ant/pick.tsx'
import { Field, Input, Tick } from '#foundation/ui/field.tsx'
import type { AnswerDraft } from '#duties/inspection/screens/answer-draft.ts'
import type { ChecklistItem } from '#programme/pack/sections/checklists.ts'

type Props = {
  item: ChecklistItem
  answer: AnswerDraft
  kinds: readonly { code: string; label: string }[]
  onChange: (patch: Partial<AnswerDraft>) => void
}

/** Of what is not in order: where, what, and whether it becomes a hazard. */
export function WhatIsWrong({ item, answer, kinds, onChange }: Props) {
  const kind = answer.hazardDetail ?? item.hazard?.detail
  return (
    <div className="hx-fields in-item__wrong">
      <Field label="部位" required>
        {(hold) => (
          <Input
            {...hold}
            value={answer.spot ?? ''}
            maxLength={60}
            placeholder="如：正门、二号楼一层"
            onChange={(event) => onChange({ spot: event.target.value })}
          />
        )}
      </Field>
      <Field label="情况" required>
        {(hold) => (
          <Input
            {...hold}
            value={answer.note ?? ''}
            maxLength={300}
            placeholder={item.hazard?.title ?? ''}
            onChange={(event) => onChange({ note: event.target.value })}
          />
        )}
      </Field>
      {kinds.length > 0 && (
        <Tick
          checked={answer.toHazard ?? false}
          onChange={(event) => onChange({ toHazard: event.target.checked, hazardDetail: kind })}
        >
          转隐患
        </Tick>
      )}
      {kinds.length > 0 && answer.toHazard && (
        <Field label="隐患类别" required>
          {(hold) => (
            <Pick
              {...hold}
              options={kinds.map(({ code, label }) => ({ value: code, words: label }))}
              value={kind}
              onChange={(hazardDetail) => onChange({ hazardDetail })}
            />
          )}
        </Field>
      )}
    </div>
  )
}

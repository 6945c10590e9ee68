import { useQuery } from '@tanstack/react-query'
import { Note } from '#foundation/ui/notice.tsx'
import { reads, steps } from '#matters/hazard/screens/asks.ts'
import { tooShort } from '#matters/hazard/screens/steps/field-errors.ts'
import { DueField, TextField, UnitField, UnitsField } from '#matters/hazard/screens/steps/fields.tsx'
import { Precedents } from '#matters/hazard/screens/steps/Precedents.tsx'
import { StepForm } from '#matters/hazard/screens/steps/StepForm.tsx'
import { type StepProps, useStep } from '#matters/hazard/screens/steps/use-step.ts'
import { useChoices } from '#matters/hazard/screens/use-choices.ts'

export function Rule(props: StepProps) {
  const { hazard, contest } = props.page
  const { unitName } = useChoices()
  const precedents = useQuery({
    queryKey: ['precedents', hazard.category],
    queryFn: () => reads.listPrecedents({ category: hazard.category }),
  })
  const work = useStep(props, {
    step: 'rule',
    empty: { lead: hazard.lead ?? '', assists: hazard.assists, basis: '', dueOn: hazard.dueOn ?? '' },
    check: ({ lead, basis, dueOn }) => ({
      lead: !lead && '请选一个牵头单位',
      basis: tooShort(basis, 4, '写明依据哪条要点或哪份文件'),
      dueOn: !dueOn && '请选期限',
    }),
    send: (value, on, mark) => steps.ruleOnHazard({ ...on, ...value }, mark),
    said: `${hazard.number}号已裁定，记为先例`,
  })
  return (
    <StepForm
      work={work}
      verb="裁定"
      onLeave={props.onLeave}
      note="裁定后须办，不能再退回。依据记为先例，以后同类自动提示。"
    >
      {contest && (
        <Note>
          {contest.by}异议：“{contest.reason}”{contest.suggests && ` 建议由${unitName(contest.suggests)}办。`}
        </Note>
      )}
      <UnitField
        label="牵头"
        required
        value={work.value.lead}
        error={work.errorOf('lead')}
        onChange={(lead) => work.change({ lead, assists: work.value.assists.filter((unit) => unit !== lead) })}
      />
      <UnitsField
        label="配合"
        value={work.value.assists}
        without={[work.value.lead]}
        error={work.errorOf('assists')}
        onChange={(assists) => work.change({ assists })}
      />
      <DueField
        label="期限"
        required
        value={work.value.dueOn}
        error={work.errorOf('dueOn')}
        reason="原期限照算"
        onChange={(dueOn) => work.change({ dueOn: dueOn ?? '' })}
      />
      <TextField
        label="依据"
        required
        long
        value={work.value.basis}
        error={work.errorOf('basis')}
        placeholder="例如：要点7.34 校园周边流通环节食品监管"
        onChange={(basis) => work.change({ basis })}
      />
      <Precedents precedents={precedents.data?.precedents ?? []} />
    </StepForm>
  )
}

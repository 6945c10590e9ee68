import { useUploads } from '#foundation/ui/use-uploads.ts'
import { steps } from '#matters/hazard/screens/asks.ts'
import { tooShort } from '#matters/hazard/screens/steps/field-errors.ts'
import { FilesField, TextField, UnitField } from '#matters/hazard/screens/steps/fields.tsx'
import { StepForm } from '#matters/hazard/screens/steps/StepForm.tsx'
import { type StepProps, useStep } from '#matters/hazard/screens/steps/use-step.ts'

export function Contest(props: StepProps) {
  const work = useStep(props, {
    step: 'contest',
    empty: { reason: '', suggests: '', evidence: [] as string[] },
    check: ({ reason, evidence }) => ({
      reason: tooShort(reason, 4, '写明为什么不归本单位管'),
      evidence: evidence.length === 0 && '要附一份依据：文件或照片',
    }),
    send: ({ reason, suggests, evidence }, on, mark) =>
      steps.contestHazard({ ...on, reason, evidence, ...(suggests && { suggests }) }, mark),
    said: `${props.page.hazard.number}号已提异议，等办公室裁定`,
  })
  const uploads = useUploads(work.value.evidence, (evidence) => work.change({ evidence }))
  return (
    <StepForm
      work={work}
      verb="异议退回"
      onLeave={props.onLeave}
      waitsFor={uploads.waitsFor}
      note="只能提一次。裁定期间原期限照算，裁定后须办。"
    >
      <TextField
        label="理由"
        required
        long
        value={work.value.reason}
        error={work.errorOf('reason')}
        onChange={(reason) => work.change({ reason })}
      />
      <UnitField
        label="建议由谁办"
        value={work.value.suggests}
        error={work.errorOf('suggests')}
        onChange={(suggests) => work.change({ suggests })}
      />
      <FilesField
        label="依据"
        required
        what="文件或照片"
        accept="image/*,.pdf,.doc,.docx"
        uploads={uploads}
        error={work.errorOf('evidence') ?? work.errorOf('photos')}
        reason="职责文件、分工通知或现场照片，至少一份"
      />
    </StepForm>
  )
}

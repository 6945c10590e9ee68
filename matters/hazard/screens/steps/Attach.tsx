import { Field, Segments } from '#foundation/ui/field.tsx'
import { useUploads } from '#foundation/ui/use-uploads.ts'
import { steps } from '#matters/hazard/screens/asks.ts'
import { FilesField, TextField } from '#matters/hazard/screens/steps/fields.tsx'
import { StepForm } from '#matters/hazard/screens/steps/StepForm.tsx'
import { type StepProps, useStep } from '#matters/hazard/screens/steps/use-step.ts'

const roles = [
  { value: 'before', words: '整改前' },
  { value: 'after', words: '整改后' },
  { value: 'evidence', words: '其他材料' },
] as const
type Role = (typeof roles)[number]['value']

export function Attach(props: StepProps) {
  const work = useStep(props, {
    step: 'attach',
    empty: { role: 'evidence' as Role, photos: [] as string[], note: '' },
    check: ({ photos }) => ({ photos: photos.length === 0 && '请选照片或文件' }),
    send: (value, on, mark) => steps.attachToHazard({ ...on, ...value }, mark),
    said: '材料已补',
  })
  const uploads = useUploads(work.value.photos, (photos) => work.change({ photos }))
  return (
    <StepForm work={work} verb="补材料" onLeave={props.onLeave} waitsFor={uploads.waitsFor}>
      <Field label="是什么">
        {(hold) => (
          <Segments
            hold={hold}
            name="是什么"
            segments={roles}
            value={work.value.role}
            onChange={(role) => work.change({ role })}
          />
        )}
      </Field>
      <FilesField
        label="照片或文件"
        required
        what="照片或文件"
        accept="image/*,.pdf,.doc,.docx,.xls,.xlsx"
        uploads={uploads}
        error={work.errorOf('photos')}
      />
      <TextField
        label="说明"
        most={200}
        value={work.value.note}
        error={work.errorOf('note')}
        onChange={(note) => work.change({ note })}
      />
    </StepForm>
  )
}

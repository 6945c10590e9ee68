import { Field, TextArea } from '#foundation/ui/field.tsx'

type Props = { value: string; onChange: (text: string) => void; error?: string | undefined }

/** Why, in words that name nobody. */
export const ReasonField = ({ value, onChange, error }: Props) => (
  <Field label="原因" required error={error} reason="不写姓名">
    {(hold) => (
      <TextArea {...hold} rows={2} maxLength={200} value={value} onChange={(event) => onChange(event.target.value)} />
    )}
  </Field>
)

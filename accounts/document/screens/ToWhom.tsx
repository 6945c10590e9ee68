import { PickSeveral } from '#foundation/ui/ant/pick.tsx'
import { Field } from '#foundation/ui/field.tsx'
import type { DocumentChoices } from '#accounts/document/document-reads.contract.ts'

type Props = {
  choices: Pick<DocumentChoices, 'groups' | 'units'>
  value: readonly string[]
  error?: string | undefined
  onChange: (value: readonly string[]) => void
}

/** Whom a document goes to: groups of the register and single units. */
export function ToWhom({ choices: { groups, units }, value, error, onChange }: Props) {
  const options = [
    ...groups.map(({ id, name, units: n }) => ({ value: id, words: `${name}（${n}个）` })),
    ...units.map(({ id, name }) => ({ value: id, words: name })),
  ]
  return (
    <Field label="发给" error={error} reason="按印发当天的名册分发，每个单位签收；不选就不分发">
      {(hold) => <PickSeveral {...hold} options={options} value={value} onChange={onChange} />}
    </Field>
  )
}

import { type Chip, Chips } from '#foundation/ui/chips.tsx'
import type { RiskChoices } from '#matters/risk/risk-reads.contract.ts'
import { RiskState } from '#matters/risk/risk.ts'
import { stateWords } from '#matters/risk/risk.words.ts'
import type { Register } from '#matters/risk/screens/use-register.ts'

const named = (list: readonly { id: string; name: string }[]) =>
  list.map(({ id, name }) => ({ value: id, words: name }))
const coded = (list: readonly { code: string; name: string }[]) =>
  list.map(({ code, name }) => ({ value: code, words: name }))

/** What narrows the rows. Every choice goes into the address and the page begins anew. */
export function RegisterFilters({
  register: { filter, counts, change },
  choices,
}: {
  register: Register
  choices: RiskChoices
}) {
  const of = new Map(counts.data?.grades.map(({ code, count }) => [code, count]))
  const chips: Chip[] = [
    ...(choices.schools.length > 1
      ? [
          { key: 'school', name: '学校', value: filter.school, options: named(choices.schools) },
          { key: 'town', name: '属地', value: filter.town, options: named(choices.towns) },
        ]
      : []),
    {
      key: 'grade',
      name: '等级',
      value: filter.grade,
      options: choices.grades.map(({ code, name }) => ({ value: code, words: name, count: of.get(code) })),
    },
    { key: 'kind', name: '类别', value: filter.kind, options: coded(choices.kinds) },
    {
      key: 'state',
      name: '状态',
      value: filter.state,
      options: RiskState.options.map((value) => ({ value, words: stateWords[value] })),
    },
  ]
  return (
    <Chips
      chips={chips}
      onChange={(key, value) => change({ [key]: value, after: undefined })}
      onClear={() =>
        change({
          school: undefined,
          town: undefined,
          grade: undefined,
          kind: undefined,
          state: undefined,
          after: undefined,
        })
      }
    />
  )
}

import { Select } from 'antd'
import { AntScope } from '#foundation/ui/ant/ant-scope.tsx'
import type { FieldHold } from '#foundation/ui/field.tsx'

export type PickOption = {
  value: string
  words: string
  /** Why it is suggested, or what else it is called; searched too. */ aside?: string | undefined
}

type Shared = Partial<FieldHold> & {
  options: readonly PickOption[]
  placeholder?: string
  loading?: boolean | undefined
}

const shared = ({ options, placeholder = '输入几个字来找', loading, ...hold }: Shared) => ({
  ...(hold.id && { id: hold.id }),
  style: { width: '100%' },
  placeholder,
  loading: loading === true,
  status: hold['aria-invalid'] ? ('error' as const) : ('' as const),
  'aria-describedby': hold['aria-describedby'],
  'aria-required': hold.required,
  options: options.map(({ value, words, aside }) => ({ value, label: words, aside })),
  showSearch: {
    filterOption: (typed: string, option?: { label?: unknown; aside?: string | undefined }) =>
      `${String(option?.label)} ${option?.aside ?? ''}`.includes(typed.trim()),
  },
  notFoundContent: '没有找到，换几个字试试',
})

/** One out of many, found by typing a few characters. */
export function Pick({
  value,
  onChange,
  ...rest
}: Shared & { value: string | undefined; onChange: (value: string) => void }) {
  return (
    <AntScope>
      <Select {...shared(rest)} value={value ?? null} onChange={(next: string | null) => next && onChange(next)} />
    </AntScope>
  )
}

/** Several out of many. */
export function PickSeveral({
  value,
  onChange,
  ...rest
}: Shared & { value: readonly string[]; onChange: (value: string[]) => void }) {
  return (
    <AntScope>
      <Select mode="multiple" {...shared(rest)} value={[...value]} onChange={(next: string[]) => onChange(next)} />
    </AntScope>
  )
}

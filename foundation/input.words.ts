type Issue = {
  code?: string
  input?: unknown
  expected?: unknown
  origin?: string
  minimum?: unknown
  maximum?: unknown
  format?: unknown
  values?: unknown[]
}

/**
 * What is wrong with one field, said to the person who filled it in: what to do, not what a program expected.
 * Nothing for what a schema says better itself.
 */
export function inputWords(issue: Issue): string | undefined {
  const code: string = issue.code ?? ''
  switch (code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null || issue.input === ''
        ? '请填写'
        : typeWords(String(issue.expected))
    case 'too_small':
      return sizeWords(issue, '至少', issue.minimum)
    case 'too_big':
      return sizeWords(issue, '最多', issue.maximum)
    case 'invalid_value':
      return '请从给出的选项里选'
    case 'invalid_format':
      return issue.format === 'date' ? '日期写成2017-03-22这样' : undefined
    default:
      return undefined
  }
}

function sizeWords({ origin, input }: Issue, bound: '至少' | '最多', limit: unknown): string {
  if (origin === 'string') return bound === '至少' && input === '' ? '请填写' : `${bound}${String(limit)}个字`
  if (origin === 'array') return `${bound}${String(limit)}项`
  return bound === '至少' ? `不能小于${String(limit)}` : `不能大于${String(limit)}`
}

function typeWords(expected: string): string {
  if (expected === 'number' || expected === 'int') return '请填数字'
  if (expected === 'boolean') return '请选是或否'
  return '填写的格式不对，请重新填写'
}

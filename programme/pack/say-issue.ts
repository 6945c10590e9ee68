import type { z } from 'zod'

type Issue = z.core.$ZodIssue
type Said = { reason: string; remedy: string }

const kindWords: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（每项以 - 开头）',
  object: '一组「键: 值」',
  null: '空值',
}
const wordOf = (kind: string): string => kindWords[kind] ?? kind

function tooSmall(issue: z.core.$ZodIssueTooSmall): Said {
  const least = String(issue.minimum)
  if (issue.origin === 'array') return { reason: `列表至少要有${least}项`, remedy: '补上缺的项' }
  if (issue.origin === 'string') return { reason: `文字至少${least}个字`, remedy: '补全内容' }
  return { reason: `数字不能小于${least}`, remedy: `改为不小于${least}的数` }
}

function tooBig(issue: z.core.$ZodIssueTooBig): Said {
  const most = String(issue.maximum)
  if (issue.origin === 'array') return { reason: `列表最多${most}项`, remedy: '去掉多余的项' }
  if (issue.origin === 'string') return { reason: `文字最多${most}个字`, remedy: '写短些' }
  return { reason: `数字不能大于${most}`, remedy: `改为不大于${most}的数` }
}

function wrongType(issue: z.core.$ZodIssueInvalidType, missing: boolean): Said {
  const field = String(issue.path.at(-1) ?? '内容')
  if (missing) return { reason: `缺少 ${field}`, remedy: `补上 ${field}: ${wordOf(issue.expected)}` }
  return {
    reason: `${field} 应是${wordOf(issue.expected)}`,
    remedy: issue.expected === 'string' ? '在值两边加单引号' : `改成${wordOf(issue.expected)}`,
  }
}

/** Zod speaks of types; the person who keeps the pack reads Chinese and wants to know what to type. */
export function sayIssue(issue: Issue, missing: boolean): Said {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue, missing)
    case 'unrecognized_keys':
      return { reason: `不认识的键 ${issue.keys.join('、')}`, remedy: '核对拼写；多余的就删去' }
    case 'invalid_value': {
      const allowed = issue.values.map(String).join('、')
      return missing
        ? { reason: `缺少 ${String(issue.path.at(-1) ?? '内容')}`, remedy: `补上，可用：${allowed}` }
        : { reason: '不是可用的值', remedy: `改成其中之一：${allowed}` }
    }
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_format':
      return { reason: `写法不对：${issue.message}`, remedy: '按提示的写法改' }
    case 'invalid_union':
      return { reason: '写法不在允许的几种之中', remedy: '照同一文件里其他项的写法改' }
    case 'custom':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return { reason: issue.message, remedy: '按提示改正' }
  }
}

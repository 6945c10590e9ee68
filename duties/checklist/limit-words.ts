import { limitOf, type Circumstances } from '#duties/checklist/judge.ts'
import type { ChecklistItem } from '#programme/pack/sections/checklists.ts'

/** What a number or a day is held to, as one says it before the answer; empty where there is nothing to measure. */
export function limitWords({ threshold }: Pick<ChecklistItem, 'threshold'>, on: Circumstances): string {
  if (threshold?.is === 'within-days') return `应在${threshold.value}日内`
  if (threshold?.is === 'not-past') return '应没有过期'
  const limit = limitOf(threshold, on)
  return limit === null || !threshold ? '' : `应${heldTo(threshold)}${limit}${unitOf(threshold)}`
}

type Threshold = NonNullable<ChecklistItem['threshold']>
const heldTo = ({ is }: Threshold): string => (is === 'at-most' ? '不超过' : '不少于')
const unitOf = (threshold: Threshold): string =>
  threshold.is === 'rule-set' ? '名' : 'unit' in threshold ? (threshold.unit ?? '') : ''

/** What was measured against what was asked: the number is half of the finding. */
export function measuredWords(item: Pick<ChecklistItem, 'threshold'>, value: unknown, on: Circumstances): string {
  const { threshold } = item
  if (!threshold) return ''
  if (typeof value === 'string' && threshold.is === 'not-past') return `（有效期至${value}）`
  if (typeof value === 'string' && threshold.is === 'within-days') return `（最近一次${value}）`
  const limit = limitWords(item, on)
  return typeof value === 'number' && limit ? `（实有${value}${unitOf(threshold)}，${limit}）` : ''
}

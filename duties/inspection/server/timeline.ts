import { inspectionFactWords } from '#duties/inspection/inspection.facts.ts'
import type { FactTelling } from '#registry/post/server/timeline.ts'

/** A plan and a visit, as their timelines tell them: the ground given, in full, and what a number or a day became. */
export const inspectionTelling: FactTelling = {
  words: inspectionFactWords,
  moreOf(detail) {
    const text = (key: string) => (typeof detail[key] === 'string' ? detail[key] : '')
    const passed = (detail['passedOver'] ?? []) as { reason: string }[]
    const lines = [
      text('day'),
      text('number'),
      text('reason'),
      Array.isArray(detail['findings']) ? `问题${detail['findings'].length}项` : '',
      passed.length > 0 ? `回避${passed.length}人：${passed.map(({ reason }) => reason).join('、')}` : '',
    ]
    return lines.filter(Boolean).join(' · ')
  },
}

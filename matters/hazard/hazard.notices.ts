import type { Hazard } from '#matters/hazard/hazard.ts'
import type { HazardFactKind } from '#matters/hazard/hazard.facts.ts'
import type { Recipient } from '#programme/pack/sections/deadlines.ts'

type Named = Pick<Hazard, 'number' | 'title' | 'dueOn'>

const short = ({ number, title }: Named): string => `${number}号 ${title}`
const monthDay = (day: string | null): string => {
  const [, month, date] = (day ?? '').split('-')
  return month && date ? `${Number(month)}月${Number(date)}日` : ''
}

/** What a rung of the ladder says to those it is for. */
export function dueNoticeTitle(step: string, hazard: Named): string {
  switch (step) {
    case 'remind':
      return `快到期：${short(hazard)}，${monthDay(hazard.dueOn)}前报完`
    case 'overdue':
      return `已逾期：${short(hazard)}，期限${monthDay(hazard.dueOn)}`
    case 'order-1':
      return `督办：${short(hazard)}，请三个工作日内书面反馈`
    case 'order-2':
      return `二次督办：${short(hazard)}，请分管领导督促`
    case 'listed':
      return `挂牌督办：${short(hazard)}`
    default:
      return short(hazard)
  }
}

/** Which facts are told to whom. What is not here is seen on the page and needs no bell. */
export const factNotices: Partial<
  Record<HazardFactKind, { to: readonly Recipient[]; reporters?: true; says: string }>
> = {
  'hazard-reported': { to: ['office', 'school'], says: '新报隐患' },
  'hazard-assigned': { to: ['lead-liaison', 'assist-liaison', 'school'], says: '交办' },
  'hazard-ruled': { to: ['lead-liaison', 'assist-liaison'], says: '裁定' },
  'hazard-units-added': { to: ['assist-liaison'], says: '加为配合单位' },
  'hazard-contested': { to: ['office'], says: '异议退回，待裁定' },
  'hazard-extension-asked': { to: ['office'], says: '申请延期，待批复' },
  'hazard-extension-granted': { to: ['lead-liaison', 'school'], says: '延期已批准' },
  'hazard-extension-refused': { to: ['lead-liaison'], says: '延期没有批准' },
  'hazard-done': { to: ['office', 'school'], reporters: true, says: '报整改完成，请看现场' },
  'hazard-fixed-on-spot': { to: ['office'], says: '当场已改，待复查' },
  'hazard-failed': { to: ['lead-liaison', 'lead-leader'], says: '复查不合格，退回整改' },
  'hazard-sent-back': { to: ['lead-liaison'], says: '退回补材料' },
  'hazard-passed': { to: ['office', 'lead-liaison'], says: '复查合格' },
  'hazard-struck-off': { to: ['lead-liaison', 'school'], reporters: true, says: '已销号' },
  'hazard-rebounded': { to: ['office', 'lead-leader', 'school'], says: '回头看发现反弹' },
  'hazard-void-proposed': { to: ['office'], says: '提出作废，待第二人同意' },
  'hazard-voided': { to: ['school'], reporters: true, says: '核实不属实，已作废' },
  'hazard-recalled': { to: ['lead-liaison'], says: '交办已撤回' },
  'hazard-commented': { to: ['lead-liaison', 'office'], says: '有新留言' },
}

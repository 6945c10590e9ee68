import { dayOf, plainDay } from '#foundation/calendar/day.ts'
import { momentWords, monthDayWords } from '#foundation/calendar/words.ts'
import { type Hazard, type HazardState, type HazardStep, passesNeeded } from '#matters/hazard/hazard.ts'

export type Next = { who: string; what: string; note: string; step: HazardStep | null }
/** What the next step depends on beside the hazard itself. */
export type Around = {
  leadName: string
  now: Date
  lookBack: { dueOn: string; round: number } | null
  decideBy: Date | null
}

const OFFICE = '领导小组办公室'
const CHECKER = '复查人（不能是整改单位的人）'
const day = (text: string) => monthDayWords(plainDay(text))

/** Who must do what next, in every state: the line at the top of the page. */
const nexts: Record<HazardState, (hazard: Hazard, around: Around) => Next> = {
  reported: ({ reportedAt }, { now }) => ({
    who: OFFICE,
    what: '核实',
    note: waited(reportedAt, now),
    step: 'verify',
  }),
  verified: () => ({ who: OFFICE, what: '定级', note: '', step: 'grade' }),
  graded: () => ({ who: OFFICE, what: '交办', note: '', step: 'assign' }),
  assigned: ({ acceptDueAt }, { leadName }) => ({
    who: leadName,
    what: '签收',
    note: acceptDueAt ? `签收时限${momentWords(acceptDueAt)}` : '',
    step: 'accept',
  }),
  contested: (_, { decideBy }) => ({
    who: OFFICE,
    what: '裁定由谁办',
    note: decideBy ? `裁定时限${momentWords(decideBy)}，原期限照算` : '原期限照算',
    step: 'rule',
  }),
  rectifying: ({ grade, plan, dueOn }, { leadName }) =>
    grade === 'major' && !plan
      ? { who: leadName, what: '填报五落实', note: '重大隐患要先填齐五落实，才能报整改完成', step: 'plan' }
      : { who: leadName, what: '整改，报整改完成', note: dueOn ? `期限${day(dueOn)}` : '', step: 'reportDone' },
  done: ({ grade, passes }) => ({
    who: CHECKER,
    what: '复查',
    note: grade === 'major' ? `重大隐患须${passesNeeded(grade)}名复查人，已有${passes}名认定合格` : '',
    step: 'reinspect',
  }),
  passed: () => ({ who: OFFICE, what: '销号', note: '参加过整改的人不能销号', step: 'strikeOff' }),
  struck: (_, { lookBack, now }) =>
    lookBack
      ? {
          who: CHECKER,
          what: `第${lookBack.round}次回头看`,
          note: lookBack.dueOn > dayOf(now) ? `${day(lookBack.dueOn)}起` : `应在${day(lookBack.dueOn)}`,
          step: 'lookBack',
        }
      : { who: '', what: '已办结', note: '回头看已完成', step: null },
  'void-proposed': () => ({ who: `${OFFICE}（第二人）`, what: '同意或不同意作废', note: '', step: 'decideVoid' }),
  void: ({ remark }) => ({ who: '', what: '已作废', note: remark, step: null }),
  withdrawn: ({ remark }) => ({ who: '', what: '报告人已撤回', note: remark, step: null }),
  merged: () => ({ who: '', what: '已并入另一处，请看那一处的办理', note: '', step: null }),
}

export function nextStepOf(hazard: Hazard, around: Around): Next {
  const next = nexts[hazard.state](hazard, around)
  if (!hazard.extensionAsked) return next
  return { who: OFFICE, what: '批复延期', note: `${next.who}：${next.what}`, step: 'decideExtension' }
}

function waited(since: Date, now: Date): string {
  const hours = Math.max(0, Math.floor((now.getTime() - since.getTime()) / 3_600_000))
  if (hours === 0) return '刚登记'
  return `登记后已等${hours < 24 ? `${hours}小时` : `${Math.floor(hours / 24)}天`}`
}

import { dayOf } from '#foundation/calendar/day.ts'
import { nearDayWords } from '#foundation/calendar/words.ts'
import type { DeadlineWords } from '#foundation/ui/deadline-words.ts'
import type { State } from '#foundation/ui/status.tsx'
import type { HazardRow } from '#matters/hazard/hazard-reads.contract.ts'
import type { HazardState, HazardStep } from '#matters/hazard/hazard.ts'
import { stateWords } from '#matters/hazard/hazard.words.ts'
import type { Drawer } from '#matters/hazard/inbox.ts'

type Said = { words: string; state: State; note?: string; officeNote?: string }

/** How each drawer of the inbox is called, and what it asks of whoever opens it. */
export const drawerWords: Record<Drawer, Said> = {
  late: { words: '逾期', state: 'late', officeNote: '责任单位还没有报完，可以打电话催办' },
  toAccept: { words: '待签收', state: 'soon', note: '签收是说“收到了，由我们办”，不是办结' },
  soon: { words: '快到期', state: 'soon' },
  inHand: { words: '办理中', state: 'doing' },
  toDecide: { words: '等我定的', state: 'doing' },
  toInspect: { words: '待复查', state: 'doing', note: '到现场看过再填' },
  waiting: { words: '等别人', state: 'todo', note: '暂时不用您办' },
}

/** The step a row of 等我定的 waits for. */
const turns: Partial<Record<HazardState, { step: HazardStep; verb: string }>> = {
  reported: { step: 'verify', verb: '核实' },
  verified: { step: 'grade', verb: '定级' },
  graded: { step: 'assign', verb: '交办' },
  contested: { step: 'rule', verb: '裁定' },
  passed: { step: 'strikeOff', verb: '销号' },
  'void-proposed': { step: 'decideVoid', verb: '审作废' },
}

export type Deed = { step: HazardStep | null; verb: string }

/** The one deed of a row, named by its verb. */
export function deedOf(drawer: Drawer, { state, extensionAsked, grade, lead }: HazardRow, unit: string): Deed {
  switch (drawer) {
    case 'toAccept':
      return { step: 'accept', verb: '签收' }
    case 'toDecide':
      return (
        turns[state] ?? (extensionAsked ? { step: 'decideExtension', verb: '批延期' } : { step: null, verb: '查看' })
      )
    case 'toInspect':
      return { step: 'reinspect', verb: '去复查' }
    case 'waiting':
      return { step: null, verb: '查看' }
    case 'late':
    case 'soon':
    case 'inHand':
      return lead === unit
        ? { step: grade === 'major' ? 'plan' : 'reportDone', verb: '去办' }
        : { step: null, verb: '查看' }
  }
}

/** Whom a row of 等别人 waits for. */
export function waitsFor({ state, leadName, extensionAsked }: HazardRow): string {
  const who: Partial<Record<HazardState, string>> = {
    assigned: `等${leadName ?? '责任单位'}签收`,
    rectifying: `${leadName ?? '责任单位'}正在整改`,
    done: '等复查人复查',
    passed: '等领导小组办公室销号',
  }
  return extensionAsked ? '等领导小组办公室批延期' : (who[state] ?? `等领导小组办公室，${stateWords[state]}`)
}

const HOUR = 3_600_000

/** How long somebody has been waiting for an answer: what has no deadline yet must not grow old unseen. */
export function waitedWords(since: Date, now: Date): DeadlineWords {
  const hours = Math.max(0, Math.floor((now.getTime() - since.getTime()) / HOUR))
  const strong = hours < 1 ? '刚刚登记' : hours < 24 ? `已等${hours}小时` : `已等${Math.floor(hours / 24)}天`
  return { tone: hours < 24 ? 'plain' : 'soon', strong, rest: `${nearDayWords(dayOf(since), dayOf(now))}登记` }
}

import type { State } from '#foundation/ui/status.tsx'
import type { MilestoneStanding } from '#matters/key-target/process.ts'
import type { TargetRow } from '#matters/key-target/key-target-reads.contract.ts'
import { stateWords } from '#matters/key-target/key-target.words.ts'
import type { TargetState } from '#matters/key-target/target.ts'

const looks: Record<TargetState, State> = {
  proposed: 'todo',
  listed: 'todo',
  working: 'doing',
  submitted: 'doing',
  accepted: 'soon',
  delisted: 'done',
  declined: 'unknown',
}

/** Behind and silent outweigh the state itself. */
export function standingOf({ state, behind, gap }: Pick<TargetRow, 'state' | 'behind' | 'gap'>): {
  state: State
  word: string
} {
  if (state === 'working' && behind > 0) return { state: 'late', word: `${behind}个节点逾期` }
  if (gap !== null) return { state: 'late', word: `${gap}天没有进展` }
  return { state: looks[state], word: stateWords[state] }
}

export const milestoneLooks: Record<MilestoneStanding, { state: State; word: string }> = {
  'on-plan': { state: 'done', word: '按期办完' },
  'reached-late': { state: 'done', word: '迟办完' },
  'to-come': { state: 'todo', word: '未到期' },
  behind: { state: 'late', word: '逾期' },
}

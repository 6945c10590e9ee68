import { timeOf } from '#foundation/calendar/day.ts'
import type { State } from '#foundation/ui/status.tsx'
import type { Account, AccountState } from '#registry/sign-in/account.contract.ts'

export const accountStates: Record<AccountState, { state: State; word: string }> = {
  open: { state: 'done', word: '正常' },
  'must-change': { state: 'soon', word: '待改口令' },
  locked: { state: 'late', word: '已锁定' },
  disabled: { state: 'todo', word: '已停用' },
}

/** Locks run on the real clock, so the time of day says when it ends. */
export const lockedWords = ({ lockedUntil }: Account): string =>
  lockedUntil ? `连续输错，锁到${timeOf(lockedUntil)}` : '连续输错'

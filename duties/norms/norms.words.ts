import type { RefusalsOf } from '#foundation/endpoint.ts'
import type { normsContract } from '#duties/norms/norms.contract.ts'
import type { GuardRuleSet } from '#programme/pack/sections/checklists.ts'

export const normsWords = {
  'norms-not-yours': '管理员不看业务，请换到业务岗位再看配备情况',
} as const satisfies Record<RefusalsOf<typeof normsContract>, string>

const heads = { everybody: '师生员工', students: '学生', 'day-students': '非寄宿生' } as const satisfies Record<
  GuardRuleSet['counts'],
  string
>

/** The rule in one sentence, so that whoever doubts the number can do the sum. */
export function explain({ counts, steps, further, boarders }: GuardRuleSet): string {
  const ladder = steps.map(({ below, guards }) =>
    below === undefined ? `其余${guards}名` : `不足${below}人${guards}名`,
  )
  const more = further
    ? `；超过${further.over}人的，每${further.per}人增1名（尾数${further.rounding === 'floor' ? '舍去' : '进一'}）`
    : ''
  const forBoarders = boarders
    ? `；有寄宿生的${boarders.per ? `每${boarders.per}名增1名` : ''}${boarders.atLeastTotal ? `，至少${boarders.atLeastTotal}名` : ''}`
    : ''
  return `按${heads[counts]}人数：${ladder.join('，')}${more}${forBoarders}`
}

export const lackingWords = {
  guards: '保安不足',
  certificates: '没有全部持证',
  shifts: '值守漏签到',
  patrols: '巡查没做满',
} as const

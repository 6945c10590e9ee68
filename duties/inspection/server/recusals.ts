import type { Asking } from '#foundation/server/record.ts'
import type { DrawGiven } from '#duties/inspection/draw-plan.ts'

/** 回避 declared so far, in a fixed order, because the draw is repeated from it. */
export const recusalsOf = ({ tx, actor }: Asking, plan: string): Promise<DrawGiven['recusals']> =>
  tx
    .selectFrom('inspection_recusal')
    .select(['post', 'target', 'reason'])
    .where('district', '=', actor.district)
    .where('plan', '=', plan)
    .orderBy('target')
    .orderBy('post')
    .execute()

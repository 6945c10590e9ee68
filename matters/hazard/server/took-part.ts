import type { Asking } from '#foundation/server/record.ts'

const FIXING = ['hazard-accepted', 'hazard-planned', 'hazard-done', 'hazard-fixed-on-spot', 'hazard-temporary-measure']

/** Has this person had a hand in fixing it? Posts change; hands do not. */
export async function tookPartInFixing({ tx, actor }: Pick<Asking, 'tx' | 'actor'>, hazard: string): Promise<boolean> {
  const fact = await tx
    .selectFrom('fact')
    .select('id')
    .where('district', '=', actor.district)
    .where('subject', '=', hazard)
    .where('person', '=', actor.person)
    .where('kind', 'in', FIXING)
    .limit(1)
    .executeTakeFirst()
  return fact !== undefined
}

import type { Asking } from '#foundation/server/record.ts'
import type { Swap } from '#duties/roster/shift.ts'
import { findShift } from '#duties/roster/server/shift.store.ts'

const swaps = ({ tx, actor }: Asking) =>
  tx
    .selectFrom('shift_swap as w')
    .innerJoin('shift as s', (on) => on.onRef('s.district', '=', 'w.district').onRef('s.id', '=', 'w.shift'))
    .innerJoin('shift as t', (on) => on.onRef('t.district', '=', 'w.district').onRef('t.id', '=', 'w.other'))
    .leftJoin('post as a', (on) => on.onRef('a.district', '=', 'w.district').onRef('a.id', '=', 'w.asked_by'))
    .leftJoin('post as b', (on) => on.onRef('b.district', '=', 'w.district').onRef('b.id', '=', 'w.other_post'))
    .select([
      'w.id',
      'w.shift',
      'w.other',
      'w.asked_by as askedBy',
      'a.title as askedByTitle',
      'w.other_post as otherPost',
    ])
    .select(['b.title as otherTitle', 'w.reason', 'w.consented', 'w.approved', 'w.note'])
    .where('w.district', '=', actor.district)

type Row = Awaited<ReturnType<ReturnType<typeof swaps>['executeTakeFirstOrThrow']>>

async function toSwap(asking: Asking, row: Row): Promise<Swap | undefined> {
  const [shift, other] = [await findShift(asking, row.shift), await findShift(asking, row.other)]
  const { askedByTitle, otherTitle } = row
  return (
    shift &&
    other && {
      ...row,
      shift,
      other,
      askedByTitle: askedByTitle ?? row.askedBy,
      otherTitle: otherTitle ?? row.otherPost,
    }
  )
}

/** Requests nobody has answered or decided: about one roster, or waiting for one post. */
export async function openSwaps(asking: Asking, { roster, post }: { roster?: string; post?: string }): Promise<Swap[]> {
  const rows = await swaps(asking)
    .where('w.approved', 'is', null)
    .where((is) => is.or([is('w.consented', 'is', null), is('w.consented', '=', true)]))
    .where('s.to_at', '>', asking.now)
    .$if(roster !== undefined, (q) =>
      q.where((is) => is.or([is('s.roster', '=', roster ?? ''), is('t.roster', '=', roster ?? '')])),
    )
    .$if(post !== undefined, (q) =>
      q.where((is) => is.or([is('w.other_post', '=', post ?? ''), is('w.asked_by', '=', post ?? '')])),
    )
    .orderBy('w.asked_at')
    .limit(50)
    .execute()
  const found: Swap[] = []
  for (const row of rows) {
    const swap = await toSwap(asking, row)
    if (swap) found.push(swap)
  }
  return found
}

export async function findSwap(asking: Asking, id: string): Promise<Swap | undefined> {
  const row = await swaps(asking).where('w.id', '=', id).executeTakeFirst()
  return row && toSwap(asking, row)
}

/** Locked until the commit; only the unit it is about can. */
export async function findSwapForUpdate(asking: Asking, id: string): Promise<Swap | undefined> {
  const row = await swaps(asking).where('w.id', '=', id).forUpdate('w').executeTakeFirst()
  return row && toSwap(asking, row)
}

export async function getSwap(asking: Asking, id: string): Promise<Swap> {
  const swap = await findSwap(asking, id)
  if (!swap) throw new Error(`the shifts of swap ${id} are gone`)
  return swap
}

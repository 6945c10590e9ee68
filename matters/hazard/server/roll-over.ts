import { systemActor } from '#foundation/actor.ts'
import { dayOf } from '#foundation/calendar/day.ts'
import { asActor } from '#foundation/server/database.ts'
import type { House } from '#foundation/server/house.ts'
import { record } from '#foundation/server/record.ts'
import { OPEN_STATES } from '#matters/hazard/hazard.ts'

const AT_ONCE = 200

/**
 * Opens the new year's ledger each January: what is still open is carried over, what is struck off stays in the old book,
 * and the old book is kept. Harmless when run again. Source: 隐患整改销号台账管理 practice.
 * @returns how many hazards were carried over
 */
export async function rollOver({ db, clock }: Pick<House, 'db' | 'clock'>, district: string): Promise<number> {
  const actor = systemActor(district)
  let carried = 0
  for (let more = true; more;) {
    const n = await asActor(db, actor, async (tx) => {
      const now = clock.now()
      const year = Number(dayOf(now).slice(0, 4))
      const open = await tx
        .selectFrom('hazard')
        .select(['id', 'last_book'])
        .where('district', '=', district)
        .where('last_book', '<', year)
        .where('state', 'in', [...OPEN_STATES])
        .orderBy('number')
        .limit(AT_ONCE)
        .forUpdate()
        .execute()
      for (const { id, last_book } of open) {
        await tx
          .updateTable('hazard')
          .set({ last_book: year })
          .where('district', '=', district)
          .where('id', '=', id)
          .execute()
        record({ tx, actor, now }, { kind: 'hazard-carried-over', subject: id, detail: { from: last_book, to: year } })
      }
      return open.length
    })
    carried += n
    more = n === AT_ONCE
  }
  return carried
}

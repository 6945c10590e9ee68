import { sql } from 'kysely'
import { dayOf } from '#foundation/calendar/day.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { type OrderState, type OrderStep, RUNNING } from '#matters/supervision/order.ts'
import { selectOrders, toOrderRow } from '#matters/supervision/server/order-rows.ts'
import type { supervisionReadsContract } from '#matters/supervision/supervision-reads.contract.ts'
import { maySee, whyNot } from '#matters/supervision/who-may.ts'

type Read = typeof supervisionReadsContract.waitingOrders
const MOST_READ = 200
const MOST_SHOWN = 50

/** The steps that are due in a state; others may be possible, but nobody waits for them. */
const turns: Partial<Record<OrderState, readonly OrderStep[]>> = {
  drafted: ['issue'],
  issued: ['sign', 'follow'],
  signed: ['reply', 'follow'],
  'sent-back': ['reply', 'follow'],
  replied: ['verify'],
  verified: ['unlist', 'close'],
}

/** Orders that wait for the asker: to sign for, to answer, to issue, to judge, to follow with a second one. */
export async function waitingOrders(ask: Ask<Read>) {
  const { actor, now, refuse } = ask
  if (!maySee(actor.role)) refuse('orders-not-yours')
  const today = dayOf(now)
  const found = await selectOrders(ask)
    .where('o.state', 'in', ['drafted', ...RUNNING])
    .$if(actor.scope !== 'district', (rows) => rows.where('o.lead', '=', actor.unit))
    .orderBy(sql`o.due_on`)
    .orderBy('o.id')
    .limit(MOST_READ)
    .execute()
  const rows = found
    .map((row) => toOrderRow(row, now))
    .flatMap((row) => {
      const can = (step: OrderStep) => {
        // A reply sent back is the unit's to mend first; only once it is late again does the Office follow it up.
        if (step === 'follow' && row.dueOn >= today) return false
        return whyNot(step, { ...row, grave: false, today }, actor) === null
      }
      const wants = turns[row.state]?.find(can)
      return wants ? [{ ...row, wants }] : []
    })
  return { rows: rows.slice(0, MOST_SHOWN) }
}

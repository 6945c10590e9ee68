import { sql } from 'kysely'
import { systemActor } from '#foundation/actor.ts'
import type { Outgoing, Sender } from '#foundation/notification/server/sender.ts'
import { asActor } from '#foundation/server/database.ts'
import type { House } from '#foundation/server/house.ts'
import { log } from '#foundation/server/log.ts'

const AT_ONCE = 100
const LONGEST_WAIT_MINUTES = 24 * 60

/**
 * Hands waiting notices to their senders. Claimed with `skip locked`, so that two workers never send the same one; one
 * that fails waits twice as long each time and is never dropped.
 * @returns how many were sent
 */
export async function sendOutbox(
  { db, clock }: Pick<House, 'db' | 'clock'>,
  district: string,
  senders: readonly Sender[],
): Promise<number> {
  let sent = 0
  for (const sender of senders) {
    for (let more = true; more;) {
      const n = await sendSome({ db, clock }, district, sender)
      sent += n
      more = n === AT_ONCE
    }
  }
  return sent
}

const sendSome = ({ db, clock }: Pick<House, 'db' | 'clock'>, district: string, sender: Sender): Promise<number> =>
  asActor(db, systemActor(district), async (tx) => {
    const now = clock.now()
    const { rows } = await sql<Outgoing & { outbox: string; attempts: number }>`
      select o.id as outbox, o.attempts, n.id, n.district, n.post, n.title, n.link, n.at from outbox o
      join notice n on n.district = o.district and n.id = o.notice
      where o.district = ${district} and o.sender = ${sender.name} and o.sent_at is null and o.due_at <= ${now}
      order by o.due_at limit ${AT_ONCE} for update of o skip locked`.execute(tx)
    if (rows.length === 0) return 0
    const ids = rows.map(({ outbox }) => outbox)
    const these = tx.updateTable('outbox').where('district', '=', district).where('id', 'in', ids)
    try {
      await sender.send(rows.map(({ id, post, title, link, at }) => ({ id, district, post, title, link, at })))
      await these.set({ sent_at: now, attempts: sql`attempts + 1` }).execute()
      return rows.length
    } catch (error) {
      log.warn({ err: error, sender: sender.name }, 'sender is away; its notices wait')
      const tries = Math.max(...rows.map(({ attempts }) => attempts))
      const wait = Math.min(2 ** tries, LONGEST_WAIT_MINUTES) * 60_000
      const said = error instanceof Error ? error.message.slice(0, 200) : 'unknown'
      await these
        .set({ attempts: sql`attempts + 1`, last_error: said, due_at: new Date(now.getTime() + wait) })
        .execute()
      return 0
    }
  })

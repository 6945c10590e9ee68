import { systemActor } from '#foundation/actor.ts'
import { become } from '#foundation/server/database.ts'
import { subjectIdOf } from '#foundation/server/id.ts'
import { type Asking, record } from '#foundation/server/record.ts'

/**
 * Writes on the person whose contact was shown who saw it and what for. The viewer usually may not see that person's facts,
 * so the house writes them down and then goes on as the viewer.
 */
export async function recordReveal({ tx, actor, now }: Asking, person: string, reason: string): Promise<void> {
  const house = systemActor(actor.district)
  await become(tx, house)
  const subject = subjectIdOf(actor.district, 'person', person)
  const by = { person: actor.person, post: actor.post, unit: actor.unit }
  record({ tx, actor: house, now }, { kind: 'contact-revealed', subject, detail: { reason, by } })
  await become(tx, actor)
}

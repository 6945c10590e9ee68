import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import { maskPhone } from '#foundation/mask.ts'
import { subjectIdOf } from '#foundation/server/id.ts'
import { record, type Asking } from '#foundation/server/record.ts'
import { seal, unseal } from '#foundation/server/secret.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { checkPhone } from '#registry/identifier/phone.ts'
import type { postContract } from '#registry/post/post.contract.ts'
import { isAdministrator } from '#registry/post/role.ts'
import { recordReveal } from '#registry/post/server/record-reveal.ts'
import { phoneOf } from '#registry/post/server/person-field.ts'
import { keepsRegistry } from '#registry/unit/keeps-registry.ts'

type RevealPhone = typeof postContract.revealPhone
type ConfirmContact = typeof postContract.confirmContact

/** Shows a number in full to somebody who says what for. What is shown is not written down, that it was shown is. */
export async function revealPhone(
  ask: Ask<RevealPhone>,
  { person, reason }: Input<RevealPhone>,
): Promise<{ phone: string }> {
  const { actor, refuse } = ask
  if (isAdministrator(actor.role)) return refuse('contacts-not-yours')
  const found = await findContact(ask, person)
  if (!found) return refuse('person-not-found')
  if (!found.phone_cipher) return refuse('phone-missing')
  await recordReveal(ask, person, reason)
  return { phone: unseal(found.phone_cipher, phoneOf(actor.district, person)) }
}

export async function confirmContact(
  ask: Ask<ConfirmContact>,
  { person, phone }: Input<ConfirmContact>,
): Promise<{ done: true }> {
  const { tx, actor, now, refuse } = ask
  if (person !== actor.person && !keepsRegistry(actor.role)) return refuse('registry-not-yours')
  const found = await findContact(ask, person)
  if (!found) return refuse('person-not-found')
  const checked = checkPhone(phone)
  if (!checked.ok) return refuse('phone-wrong', { message: checked.message })
  const masked = maskPhone(checked.value)
  await tx
    .updateTable('person')
    .set({
      phone_cipher: seal(checked.value, phoneOf(actor.district, person)),
      phone_masked: masked,
      verified_on: dayOf(now),
    })
    .where('district', '=', actor.district)
    .where('id', '=', person)
    .execute()
  const detail = { before: found.phone_masked, after: masked }
  record(ask, { kind: 'contact-confirmed', subject: subjectIdOf(actor.district, 'person', person), detail })
  return { done: true }
}

const findContact = ({ tx, actor }: Asking, person: string) =>
  tx
    .selectFrom('person')
    .select(['phone_cipher', 'phone_masked'])
    .where('district', '=', actor.district)
    .where('id', '=', person)
    .executeTakeFirst()

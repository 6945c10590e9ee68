import type { Input } from '#foundation/endpoint.ts'
import { freshId } from '#foundation/server/id.ts'
import { type Asking, openSubject, record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { reportContract } from '#accounts/report/report.contract.ts'
import { OfficeContact } from '#accounts/report/report.ts'
import { mayDecide } from '#accounts/report/who-may.ts'

type Set = typeof reportContract.setOfficeContact
const KEY = 'office-contact'

/** Where reports go, as the office set it last; nothing until it has. */
export async function officeContact({ tx, actor }: Pick<Asking, 'tx' | 'actor'>): Promise<OfficeContact | null> {
  const row = await tx
    .selectFrom('setting')
    .select('value')
    .where('district', '=', actor.district)
    .where('key', '=', KEY)
    .executeTakeFirst()
  return row ? OfficeContact.parse(row.value) : null
}

/** The office says where it is reached; shown beside everything that is owed to it. Source: clause 9.7. */
export async function setOfficeContact(ask: Ask<Set>, contact: Input<Set>): Promise<OfficeContact> {
  const { tx, actor, now } = ask
  if (!mayDecide(actor)) ask.refuse('contact-not-yours')
  const before = await officeContact(ask)
  const value = JSON.stringify(contact)
  await tx
    .insertInto('setting')
    .values({ district: actor.district, key: KEY, value, changed_at: now })
    .onConflict((known) => known.columns(['district', 'key']).doUpdateSet({ value, changed_at: now }))
    .execute()
  const id = freshId()
  openSubject(ask, { id, kind: 'office-contact', audience: [actor.unit] })
  record(ask, { kind: 'office-contact-set', subject: id, detail: { before, contact } })
  return contact
}

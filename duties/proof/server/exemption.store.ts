import { sql } from 'kysely'
import { dayOf, plainDay, type PlainDay } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import { named } from '#foundation/server/rows.ts'
import type { Expected } from '#duties/duty/expected.ts'
import type { Span } from '#duties/duty/span.ts'
import type { Exemption } from '#duties/proof/proof.ts'

/** Exemptions that hold on any day of a span; of everybody the asker may see, or of those named. */
export async function exemptionsOf(
  { tx, actor }: Asking,
  subjects: readonly string[] | null,
  span: Span,
): Promise<Exemption[]> {
  const rows = await tx
    .selectFrom('duty_exemption')
    .selectAll()
    .where('district', '=', actor.district)
    .where('from_day', '<=', span.to)
    .where('to_day', '>=', span.from)
    .$if(subjects !== null, (q) => q.where(sql<boolean>`subject = any (${sql.val([...(subjects ?? [])])}::text[])`))
    .execute()
  return rows.map((row) => {
    const { district: _district, ...given } = named(row)
    const day = (text: string) => plainDay(text)
    return {
      ...given,
      fromDay: day(given.fromDay),
      toDay: day(given.toDay),
      endedOn: given.endedOn === null ? null : day(given.endedOn),
    }
  })
}

/** Whether one thing asked is excused: the exemption holds on the last day it could be done, or today if that is still to come. */
export function isExempt(
  exemptions: readonly Exemption[],
  asked: Pick<Expected, 'duty' | 'subject' | 'to'>,
  today: PlainDay,
): boolean {
  const due = dayOf(new Date(asked.to.getTime() - 1))
  const day = due < today ? due : today
  return exemptions.some(
    ({ duty, subject, fromDay, toDay, endedOn }) =>
      duty === asked.duty &&
      subject === asked.subject &&
      fromDay <= day &&
      day <= toDay &&
      (endedOn === null || day < endedOn),
  )
}

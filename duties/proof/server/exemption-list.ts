import { sql } from 'kysely'
import { dayOf, plainDay } from '#foundation/calendar/day.ts'
import type { Input, Output } from '#foundation/endpoint.ts'
import { named } from '#foundation/server/rows.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { mayCover } from '#duties/coverage/who-may.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { subjectsIn } from '#duties/duty/server/subjects.ts'
import { fallsOn } from '#duties/duty/subject.ts'
import type { proofDeskContract } from '#duties/proof/proof-desk.contract.ts'
import { titlesOf } from '#duties/proof/server/today.ts'
import { mayExempt } from '#duties/proof/who-may.ts'

type List = typeof proofDeskContract.listExemptions
type Choices = typeof proofDeskContract.exemptionChoices
const PAGE = 50

/** Who was let off from what, until when and why; those granted last stand first. */
export async function listExemptions(
  ask: Ask<List>,
  { when, subject, duty, before }: Input<List>,
): Promise<Output<List>> {
  const { tx, actor, now, refuse } = ask
  if (!mayCover(actor)) refuse('proofs-not-yours')
  const today = dayOf(now)
  const rules = await dutyRulesFor(ask.house.db, actor.district)
  const over = sql<boolean>`(e.to_day < ${today} or e.ended_on <= ${today})`
  const rows = await tx
    .selectFrom('duty_exemption as e')
    .innerJoin('unit as u', (on) => on.onRef('u.district', '=', 'e.district').onRef('u.id', '=', 'e.subject'))
    .selectAll('e')
    .select('u.name as subject_name')
    .where('e.district', '=', actor.district)
    .$if(when === 'open', (q) => q.where(sql<boolean>`${over} is not true`))
    .$if(when === 'over', (q) => q.where(over))
    .$if(subject !== undefined, (q) => q.where('e.subject', '=', subject ?? ''))
    .$if(duty !== undefined, (q) => q.where('e.duty', '=', duty ?? ''))
    .$if(before !== undefined, (q) =>
      q.where(sql<boolean>`(e.approved_at, e.id) < (select approved_at, id from duty_exemption
        where district = ${actor.district} and id = ${before ?? ''})`),
    )
    .orderBy('e.approved_at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(PAGE + 1)
    .execute()
  const page = rows.slice(0, PAGE)
  const titles = await titlesOf(
    ask,
    page.map(({ approved_by }) => ({ post: approved_by })),
  )
  return {
    today,
    mayGrant: mayExempt(actor),
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
    rows: page.map((row) => {
      const { district: _district, ...given } = named(row)
      const [fromDay, toDay] = [plainDay(given.fromDay), plainDay(given.toDay)]
      const endedOn = given.endedOn === null ? null : plainDay(given.endedOn)
      return {
        ...given,
        fromDay,
        toDay,
        endedOn,
        dutyName: rules.find(given.duty)?.name ?? given.duty,
        approvedByName: titles.get(given.approvedBy) ?? '',
        holds: toDay < today || (endedOn !== null && endedOn <= today) ? 'over' : today < fromDay ? 'to-come' : 'holds',
      }
    }),
  }
}

/** Schools and units with the duties that fall on them: nobody is let off from what was never asked. */
export async function exemptionChoices(ask: Ask<Choices>): Promise<Output<Choices>> {
  const { actor, now, refuse } = ask
  if (!mayExempt(actor)) refuse('exemption-not-yours')
  const today = dayOf(now)
  const rules = await dutyRulesFor(ask.house.db, actor.district)
  const subjects = await subjectsIn(ask, rules, { from: today, to: today })
  return {
    today,
    subjects: subjects.map((each) => ({
      id: each.id,
      name: each.name,
      duties: rules.duties
        .filter((duty) => duty.recurs.every !== 'event' && fallsOn(duty.for, each))
        .map(({ code }) => code),
    })),
    duties: rules.duties.map(({ code, name }) => ({ code, name })),
  }
}

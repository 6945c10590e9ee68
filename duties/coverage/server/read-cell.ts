import { instantAt, plainDay } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { coverageContract } from '#duties/coverage/coverage.contract.ts'
import type { ThingAsked } from '#duties/coverage/coverage.ts'
import { matrixOf } from '#duties/coverage/matrix.ts'
import { dutyCard } from '#duties/coverage/server/duty-card.ts'
import { judgeSpan } from '#duties/coverage/server/judge-span.ts'
import { proofsOf, type ShownProof } from '#duties/coverage/server/proofs-of.ts'
import { whose } from '#duties/coverage/server/whose.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { daysIn } from '#duties/duty/span.ts'
import { fallsOn } from '#duties/duty/subject.ts'
import { mayExempt, mayGive } from '#duties/proof/who-may.ts'

type Read = typeof coverageContract.readCoverageCell

/** Every single thing asked of one school in one duty, newest first, how it stands and what shows it: the rows behind a number. */
export async function readCoverageCell(ask: Ask<Read>, { subject: id, duty: code, ...span }: Input<Read>) {
  const { house, actor, now, refuse } = ask
  const rules = await dutyRulesFor(house.db, actor.district)
  const duty = rules.find(code)
  const [subject] = await whose(ask, rules, span, [id], duty)
  if (!duty || !subject || !fallsOn(duty.for, subject)) return refuse('coverage-not-found')
  const { judged } = await judgeSpan(ask, rules, [duty], [subject], span)
  const onOccasion = duty.recurs.every === 'event'
  const periods = onOccasion ? daysIn(span) : judged.map(({ asked }) => asked.period)
  const shown = Map.groupBy(await proofsOf(ask, { duty: code, subject: id, periods }), keyOf)
  const things = judged.map(({ asked, standing, done }): ThingAsked => {
    const { id: name, period, slot, from, to, until, times } = asked
    const proofs = (shown.get(keyOf(asked)) ?? []).map(plain)
    return { id: name, period, slot, slotName: rules.windowName(slot), from, to, until, times, done, standing, proofs }
  })
  const { total } = matrixOf(judged)
  return {
    at: now,
    subjectName: subject.name,
    duty: dutyCard(rules, duty, total),
    sum: total,
    mayGive: mayGive(duty, subject.id, actor),
    mayExempt: mayExempt(actor),
    things: onOccasion ? [...shown.values()].map(occasion).toReversed() : things.toReversed(),
  }
}

const keyOf = ({ period, slot }: { period: string; slot: string }): string => `${period}:${slot}`
const plain = ({ period: _period, slot: _slot, ...proof }: ShownProof): ThingAsked['proofs'][number] => proof

/** What came on one day without being asked. */
function occasion(proofs: ShownProof[]): ThingAsked {
  const { period, slot } = proofs[0]!
  const day = plainDay(period)
  const [from, to] = [instantAt(day, '00:00'), instantAt(day, '24:00')]
  const times = proofs.length
  return {
    id: `${period}:${slot}`,
    period,
    slot,
    slotName: '',
    from,
    to,
    until: to,
    times,
    done: times,
    standing: 'done',
    proofs: proofs.map(plain),
  }
}

import { dayOf, plainDay } from '#foundation/calendar/day.ts'
import { addWorkingDays } from '#foundation/calendar/working-days.ts'
import type { House } from '#foundation/server/house.ts'
import type { Asking } from '#foundation/server/record.ts'
import { isOpen } from '#matters/hazard/hazard.ts'
import { findHazard, findHazardForUpdate, type KeptHazard, saveBeside } from '#matters/hazard/server/hazard.store.ts'
import { type Rules, rulesFor } from '#matters/hazard/server/rules.ts'
import { isListed, stateAllows } from '#matters/supervision/order.ts'
import { succeed } from '#matters/supervision/server/issue.ts'
import { type KeptOrder, openOrdersAbout } from '#matters/supervision/server/order.store.ts'
import { endStep } from '#matters/supervision/server/take-step.ts'
import { draftOrder, issueDrafted } from '#matters/supervision/server/write-order.ts'
import { leadersOf } from '#matters/supervision/server/written.ts'

type Fact = { id: string; subject: string }

const detailOf = async ({ tx, actor }: Asking, { id, subject }: Fact): Promise<Record<string, unknown>> => {
  const row = await tx
    .selectFrom('fact')
    .select('detail')
    .where('district', '=', actor.district)
    .where('subject', '=', subject)
    .where('id', '=', id)
    .executeTakeFirst()
  return (row?.detail ?? {}) as Record<string, unknown>
}

/** The ladder took a step on a hazard: an order is drafted for the Office, or issued at once where the pack says so. */
export async function draftByLadder(asking: Asking, { db }: Pick<House, 'db'>, fact: Fact): Promise<void> {
  const { step } = await detailOf(asking, fact)
  if (step !== 'order-1' && step !== 'order-2') return
  const hazard = await findHazard(asking, fact.subject)
  if (!hazard?.lead || !hazard.dueOn || !isOpen(hazard.state)) return
  const rules = await rulesFor(db, asking.actor.district)
  const [before] = await openOrdersAbout(asking, 'hazard', hazard.id)
  // A second rung follows an order that is not answered; beside a draft, an answer or a second order there is nothing to draft.
  if (before && (step === 'order-1' || before.round > 1 || !stateAllows(before.state, 'follow'))) return
  const ladderKey = `${hazard.id}|${step}|${hazard.dueOn}`
  if (await isDrafted(asking, ladderKey)) return
  const given = { ...begins(asking, rules, hazard), rung: step, ladderKey }
  const [leader] = before ? await leadersOf(asking, hazard.lead) : []
  const second = before ? { round: 2, follows: before.id, leader: leader?.id ?? null } : {}
  const draft = draftOrder(asking, rules, { ...given, ...second })
  if (rules.pack.deadlines.orders.issuedBy !== 'ladder') return
  const issued = await issueDrafted(asking, rules, draft)
  if (before) await succeed(asking, before, issued)
}

async function isDrafted({ tx, actor }: Asking, ladderKey: string): Promise<boolean> {
  const known = await tx
    .selectFrom('supervision_order')
    .select('id')
    .where('district', '=', actor.district)
    .where('ladder_key', '=', ladderKey)
    .executeTakeFirst()
  return known !== undefined
}

/** Regulations the Office presses by: the clause the order rests on. */
export const BASIS = '3.5'

/** What an order about a hazard begins with. */
export function begins({ now }: Asking, { pack, calendar }: Rules, hazard: KeptHazard) {
  const { school, town, lead, assists, title, numberText, dueOn } = hazard
  const late = dueOn && dueOn < dayOf(now) ? '逾期未整改' : '尚未整改到位'
  return {
    aboutKind: 'hazard' as const,
    about: hazard.id,
    school,
    town,
    matter: `${title}${late}（${numberText}）`.slice(0, 120),
    basis: BASIS,
    lead: lead ?? '',
    assists,
    demand: '立即整改到位，书面反馈整改情况、未按期整改的原因和整改后照片',
    dueOn: addWorkingDays(calendar, plainDay(dayOf(now)), pack.deadlines.orders.replyWorkingDays),
  }
}

/** A hazard is dealt with, or is none: what stands on the board for it comes down, and what was only drafted is dropped. */
export async function settleWithHazard(asking: Asking, hazard: string): Promise<void> {
  const found = await findHazard(asking, hazard)
  if (!found || isOpen(found.state)) return
  const number = found.numberText
  for (const order of await openOrdersAbout(asking, 'hazard', hazard)) {
    if (order.state === 'drafted') await dropped(asking, order, '隐患已办结')
    else if (isListed(order)) {
      const detail = { hazard: number, note: `${number}已办结` }
      await endStep(asking, order, { unlistedOn: dayOf(asking.now) }, { kind: 'order-unlisted', detail })
    }
  }
}

const dropped = (asking: Asking, order: KeptOrder, reason: string) =>
  endStep(asking, order, { state: 'dropped', reason }, { kind: 'order-dropped', detail: { reason } })

/**
 * The hazard counts its orders: what the ladder drafts it has counted already, what the Office issues beside the ladder comes
 * to it, and what the Office does not issue goes off again.
 */
export async function countOnHazard(asking: Asking, fact: Fact & { kind: string }): Promise<void> {
  const { aboutKind, about, rung } = await detailOf(asking, fact)
  if (aboutKind !== 'hazard' || typeof about !== 'string') return
  const hazard = await findHazardForUpdate(asking, about)
  if (!hazard) return
  if (fact.kind === 'order-listed') await saveBeside(asking, hazard, { listed: true })
  if (fact.kind === 'order-issued' && !rung) await saveBeside(asking, hazard, { orders: hazard.orders + 1 })
  if (fact.kind === 'order-dropped' && rung)
    await saveBeside(asking, hazard, { orders: Math.max(0, hazard.orders - 1) })
}

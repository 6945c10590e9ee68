import { dayOf, plainDay } from '#foundation/calendar/day.ts'
import { addWorkingDays } from '#foundation/calendar/working-days.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { findHazard } from '#matters/hazard/server/hazard.store.ts'
import { type Rules, rulesFor } from '#matters/hazard/server/rules.ts'
import { dutyRef } from '#matters/supervision/order.ts'
import { aboutOf } from '#matters/supervision/server/about.ts'
import { BASIS, begins } from '#matters/supervision/server/follow-hazard.ts'
import { openOrdersAbout } from '#matters/supervision/server/order.store.ts'
import type { OrderChoices, supervisionReadsContract } from '#matters/supervision/supervision-reads.contract.ts'
import { sayOrder } from '#matters/supervision/supervision.words.ts'
import { isOffice, maySee } from '#matters/supervision/who-may.ts'
import { findOpenUnits } from '#registry/unit/server/find-unit.ts'
import { unitsOn } from '#registry/unit/server/units-on.ts'

type Choose = typeof supervisionReadsContract.orderChoices

/** What may be chosen, and what a new order begins with when it is about something known. */
export async function orderChoices(ask: Ask<Choose>, asked: Input<Choose>): Promise<OrderChoices> {
  const { actor } = ask
  if (!maySee(actor.role)) ask.refuse('orders-not-yours')
  const office = isOffice(actor)
  const rules = await rulesFor(ask.house.db, actor.district)
  const units = office ? await unitsOn(ask, dayOf(ask.now)) : []
  return {
    district: rules.pack.head.district.name,
    units: units.map(({ id, short }) => ({ id, name: short })),
    leads: await unitsIn(ask, 'lead'),
    towns: await unitsIn(ask, 'town'),
    schools: await unitsIn(ask, 'school'),
    clauses: office ? rules.pack.clauses.map(({ id, statement }) => ({ id, name: `${id} ${statement}` })) : [],
    begin: office ? await beginning(ask, rules, asked) : null,
    mayIssue: office ? null : sayOrder('order-step-not-yours'),
  }
}

/** Units that stand in the ledger as far as the asker sees it. */
const unitsIn = ({ tx, actor }: Asking, column: 'lead' | 'town' | 'school') =>
  tx
    .selectFrom('unit as u')
    .select(['u.id', 'u.short as name'])
    .where('u.district', '=', actor.district)
    .where((is) =>
      is.exists(
        is
          .selectFrom('supervision_order as o')
          .select('o.id')
          .whereRef('o.district', '=', 'u.district')
          .whereRef(`o.${column}`, '=', 'u.id'),
      ),
    )
    .orderBy('u.sort')
    .orderBy('u.id')
    .execute()

async function beginning(asking: Asking, rules: Rules, { kind, ref }: Input<Choose>): Promise<OrderChoices['begin']> {
  const { pack, calendar } = rules
  if (!kind || !ref) return null
  const plain = {
    matter: '',
    basis: BASIS,
    lead: null,
    assists: [],
    demand: '',
    dueOn: addWorkingDays(calendar, plainDay(dayOf(asking.now)), pack.deadlines.orders.replyWorkingDays),
    aboutWords: (await aboutOf(asking, rules, { aboutKind: kind, about: ref }))?.words ?? '',
    open: null,
  }
  if (kind === 'hazard') {
    const hazard = await findHazard(asking, ref)
    if (!hazard) return null
    const { matter, basis, lead, assists, demand, dueOn } = begins(asking, rules, hazard)
    const [open] = await openOrdersAbout(asking, 'hazard', ref)
    const already = open ? { id: open.id, numberText: open.numberText } : null
    return { ...plain, matter, basis, lead: lead || null, assists, demand, dueOn, open: already }
  }
  const { unit = '', duty = '' } = kind === 'duty' ? (dutyRef(ref) ?? {}) : {}
  const card = pack.duties.duties.find(({ code }) => code === duty)
  if (!card) return plain
  const [where] = await findOpenUnits(asking, [unit])
  return {
    ...plain,
    matter: `${where?.short ?? ''}${card.name}未按要求完成`,
    basis: card.clauses[0] ?? BASIS,
    lead: where?.id ?? null,
    demand: '查明没有完成的原因，立即补齐，书面反馈办理情况并附佐证',
  }
}

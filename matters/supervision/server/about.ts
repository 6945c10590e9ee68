import type { Asking } from '#foundation/server/record.ts'
import { findHazard } from '#matters/hazard/server/hazard.store.ts'
import type { Rules } from '#matters/hazard/server/rules.ts'
import { dutyRef, type Order } from '#matters/supervision/order.ts'
import type { OrderPage } from '#matters/supervision/supervision-reads.contract.ts'
import { findOpenUnits } from '#registry/unit/server/find-unit.ts'

/** What an order presses, in words and with a way to it, as far as the asker may go there. */
export async function aboutOf(
  asking: Asking,
  { pack }: Rules,
  { aboutKind, about }: Pick<Order, 'aboutKind' | 'about'>,
): Promise<OrderPage['about']> {
  if (about === null) return null
  switch (aboutKind) {
    case 'hazard': {
      const hazard = await findHazard(asking, about)
      return hazard
        ? { words: `${hazard.numberText} ${hazard.title}`, href: `/hazards/${hazard.id}` }
        : { words: '一处隐患，不在您的查看范围内', href: null }
    }
    case 'duty': {
      const { unit = '', duty = '' } = dutyRef(about) ?? {}
      const [found] = await findOpenUnits(asking, [unit])
      const name = pack.duties.duties.find(({ code }) => code === duty)?.name ?? duty
      return { words: `${found?.short ?? unit}：${name}`, href: `/coverage/${unit}/${duty}` }
    }
    case 'visit': {
      const seen = await asking.tx
        .selectFrom('subject')
        .select('id')
        .where('district', '=', asking.actor.district)
        .where('id', '=', about)
        .executeTakeFirst()
      return { words: '检查记录', href: seen ? `/visits/${seen.id}` : null }
    }
    case 'other':
      return null
  }
}

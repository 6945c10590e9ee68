import { sql } from 'kysely'
import { dayOf, daysBetween, plainDay } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import { OPEN_STATES } from '#matters/hazard/hazard.ts'
import type { MeetingChoices } from '#matters/meeting/meeting-reads.contract.ts'
import { RUNNING, UNANSWERED } from '#matters/supervision/order.ts'

type Suggestion = MeetingChoices['suggestions'][number]
const OF_EACH = 8

/** 突出问题 still open: major hazards, those that came back, those past their day, and orders that press hardest. */
export async function suggestTopics(asking: Asking): Promise<Suggestion[]> {
  const [hazards, orders] = await Promise.all([openHazards(asking), pressingOrders(asking)])
  return [...hazards, ...orders]
}

async function openHazards({ tx, actor, now }: Asking): Promise<Suggestion[]> {
  const today = dayOf(now)
  const major = sql<boolean>`h.grade = 'major'`
  const late = sql<boolean>`(h.due_on is not null and h.due_on < ${today}::date)`
  const back = sql<boolean>`h.rebounds > 0`
  const rows = await tx
    .selectFrom('hazard as h')
    .innerJoin('unit as u', (on) => on.onRef('u.district', '=', 'h.district').onRef('u.id', '=', 'h.school'))
    .select(['h.id', 'h.title', 'h.number_text', 'h.grade', 'h.due_on', 'h.rebounds', 'u.short'])
    .where('h.district', '=', actor.district)
    .where('h.state', 'in', [...OPEN_STATES])
    .where(sql<boolean>`(${major} or ${late} or ${back})`)
    .orderBy(sql`(h.grade = 'major') desc`)
    .orderBy(sql`h.rebounds desc`)
    .orderBy(sql`h.due_on nulls last`)
    .orderBy('h.id')
    .limit(2 * OF_EACH)
    .execute()
  return rows.map(({ id, title, number_text, grade, due_on, rebounds, short }) => {
    const lateDays = due_on && due_on < today ? daysBetween(plainDay(due_on), plainDay(today)) : 0
    const why = [
      grade === 'major' && '重大隐患',
      rebounds > 0 && `反弹${rebounds}次`,
      lateDays > 0 && `逾期${lateDays}天`,
    ].filter(Boolean)
    const topic = `研究${short}${title}的整改`.slice(0, 120)
    return { title: topic, kind: 'hazard', ref: id, words: number_text, why: why.join('，'), href: `/hazards/${id}` }
  })
}

async function pressingOrders({ tx, actor, now }: Asking): Promise<Suggestion[]> {
  const rows = await tx
    .selectFrom('supervision_order')
    .select(['id', 'matter', 'number_text', 'state', 'due_on', 'listed_on', 'unlisted_on', 'round'])
    .where('district', '=', actor.district)
    .where('state', 'in', [...RUNNING])
    .where((is) =>
      is.or([
        is.and([is('listed_on', 'is not', null), is('unlisted_on', 'is', null)]),
        is('round', '>', 1),
        is.and([is('state', 'in', [...UNANSWERED]), is('due_on', '<', dayOf(now))]),
      ]),
    )
    .orderBy('due_on')
    .orderBy('id')
    .limit(OF_EACH)
    .execute()
  return rows.map(({ id, matter, number_text, due_on, listed_on, unlisted_on, round }) => {
    const listed = listed_on !== null && unlisted_on === null
    const why = [listed && '挂牌督办', round > 1 && '二次督办', due_on < dayOf(now) && '逾期未反馈'].filter(Boolean)
    const title = `研究${matter}`.slice(0, 120)
    return { title, kind: 'order', ref: id, words: number_text ?? '', why: why.join('，'), href: `/orders/${id}` }
  })
}

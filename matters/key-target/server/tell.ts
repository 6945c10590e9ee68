import { nextWorkingMoment } from '#foundation/calendar/working-hours.ts'
import { notify } from '#foundation/notification/server/notify.ts'
import type { House } from '#foundation/server/house.ts'
import type { Asking } from '#foundation/server/record.ts'
import { postsOf } from '#matters/hazard/server/recipients.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import type { ToldFact } from '#matters/hazard/server/tell.ts'
import type { TargetFactKind } from '#matters/key-target/key-target.facts.ts'
import { findTarget } from '#matters/key-target/server/target.store.ts'
import type { Recipient } from '#programme/pack/sections/deadlines.ts'

/** Which facts are told to whom; the rest is seen on the page. */
const notices: Partial<Record<TargetFactKind, { to: readonly Recipient[]; says: string }>> = {
  'target-proposed': { to: ['office', 'district'], says: '重点整治对象待确认' },
  'target-confirmed': { to: ['office', 'school', 'territory-liaison'], says: '列为重点整治对象' },
  'target-planned': { to: ['lead-liaison', 'lead-leader', 'assist-liaison'], says: '整治方案' },
  'target-submitted': { to: ['office'], says: '重点整治对象申请验收' },
  'target-sent-back': { to: ['lead-liaison', 'lead-leader'], says: '验收不合格，继续整治' },
  'target-accepted': { to: ['office', 'district', 'lead-liaison'], says: '验收合格，待决定' },
  'target-delisted': { to: ['lead-liaison', 'assist-liaison', 'school', 'territory-liaison'], says: '摘牌' },
  'target-kept': { to: ['lead-liaison', 'lead-leader', 'assist-liaison', 'school'], says: '继续列为重点整治对象' },
  'target-recurred': { to: ['office', 'lead-liaison', 'lead-leader'], says: '整治后又发现' },
}

/** Tells those concerned what happened, never the one who did it, in working hours. */
export async function tellOfTarget(
  asking: Asking,
  { db }: Pick<House, 'db'>,
  fact: ToldFact,
  senders: readonly string[],
): Promise<void> {
  const rule = notices[fact.kind as TargetFactKind]
  const target = rule && (await findTarget(asking, fact.subject))
  if (!rule || !target) return
  const rules = await rulesFor(db, asking.actor.district)
  const posts = await postsOf(asking, target, rule.to)
  const named = fact.kind === 'target-planned' && target.leader ? [target.leader] : []
  await notify(
    { ...asking, now: fact.at },
    {
      posts: [...posts, ...named].filter((post) => post !== fact.post),
      subject: target.id,
      kind: fact.kind,
      title: `${rule.says}：${target.problem}`,
      link: `/targets/${target.id}`,
      once: `fact|${fact.id}`,
      dueAt: nextWorkingMoment(rules.calendar, fact.at, rules.hours),
    },
    senders,
  )
}

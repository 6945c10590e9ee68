import { nextWorkingMoment } from '#foundation/calendar/working-hours.ts'
import { notify } from '#foundation/notification/server/notify.ts'
import type { House } from '#foundation/server/house.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { DocumentFactKind } from '#accounts/document/document.facts.ts'
import { findDocument } from '#accounts/document/server/document.store.ts'
import { postsOfRoles } from '#accounts/document/server/posts-of.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import type { ToldFact } from '#matters/hazard/server/tell.ts'

/** Which facts are told: what waits for the Office, and to every recipient what came and what was taken back. */
const notices: Partial<Record<DocumentFactKind, { to: 'office' | 'director' | 'recipients'; says: string }>> = {
  'document-reviewed': { to: 'director', says: '公文待印发' },
  'document-sent-back': { to: 'office', says: '公文退回修改' },
  'document-issued': { to: 'recipients', says: '收文' },
  'document-recalled': { to: 'recipients', says: '公文撤回' },
}

/** Tells those concerned what happened, never the one who did it, in working hours. */
export async function tellOfDocument(
  asking: Asking,
  { db }: Pick<House, 'db'>,
  fact: ToldFact,
  senders: readonly string[],
): Promise<void> {
  const rule = notices[fact.kind as DocumentFactKind]
  const document = rule && (await findDocument(asking, fact.subject))
  if (!rule || !document) return
  const { calendar, hours } = await rulesFor(db, asking.actor.district)
  const posts = await postsOfRoles(asking, rule.to, document.id)
  await notify(
    { ...asking, now: fact.at },
    {
      posts: posts.filter((post) => post !== fact.post),
      subject: document.id,
      kind: fact.kind,
      title: `${rule.says}：${document.title}`,
      link: `/documents/${document.id}`,
      once: `fact|${fact.id}`,
      dueAt: nextWorkingMoment(calendar, fact.at, hours),
    },
    senders,
  )
}

import type { House } from '#foundation/server/house.ts'
import type { Asking } from '#foundation/server/record.ts'
import { draftDocument } from '#accounts/document/server/draft-document.ts'
import { findDocumentAbout } from '#accounts/document/server/document.store.ts'
import { issueDraft } from '#accounts/document/server/issue-document.ts'
import { findVisit } from '#duties/inspection/server/inspection.store.ts'
import type { ToldFact } from '#matters/hazard/server/tell.ts'
import { currentPack } from '#programme/pack/server/current-pack.ts'

/** Lines of a notice before its addressee, and after its text: who signs, and the day. */
const HEAD = 3
const FOOT = 2

/** A notice that was served is an official document under its own number, with the receipt and the second sheet beside it. */
export async function documentFromVisit(asked: Asking, { db }: Pick<House, 'db'>, fact: ToldFact): Promise<void> {
  const asking = { ...asked, now: fact.at }
  const { id, noticeNumberText, noticeText } = (await findVisit(asking, fact.subject)) ?? {}
  if (!id || !noticeNumberText || !noticeText || (await findDocumentAbout(asking, 'rectification-notice', id))) return
  const lines = noticeText.split('\n')
  const [inspected = '', ...said] = lines.slice(HEAD, -FOOT)
  const [signature = ''] = lines.slice(-FOOT)
  const current = await currentPack(db, asking.actor.district)
  const draft = await draftDocument(asking, current, {
    template: 'rectification-notice',
    values: { inspected: inspected.replace(/：$/, ''), parts: said.filter(Boolean).join('\n') },
    about: { kind: 'visit', id },
    paper: { signature },
  })
  await issueDraft(asking, current.pack, draft, {
    numberText: noticeNumberText,
    issuedBy: fact.post ?? 'system',
    audience: await audienceOf(asking, id),
  })
}

/** Whoever may see the visit may see its notice. */
async function audienceOf({ tx, actor }: Asking, subject: string): Promise<string[]> {
  const row = await tx
    .selectFrom('subject')
    .select('audience')
    .where('district', '=', actor.district)
    .where('id', '=', subject)
    .executeTakeFirst()
  return row?.audience ?? []
}

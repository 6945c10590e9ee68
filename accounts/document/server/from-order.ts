import { dayOf } from '#foundation/calendar/day.ts'
import type { House } from '#foundation/server/house.ts'
import type { Asking } from '#foundation/server/record.ts'
import { draftDocument } from '#accounts/document/server/draft-document.ts'
import { findDocumentAbout } from '#accounts/document/server/document.store.ts'
import { issueDraft } from '#accounts/document/server/issue-document.ts'
import type { ToldFact } from '#matters/hazard/server/tell.ts'
import { orderPaper } from '#matters/supervision/order-text.ts'
import { findOrder } from '#matters/supervision/server/order.store.ts'
import { currentPack } from '#programme/pack/server/current-pack.ts'
import { postTitle } from '#registry/post/server/post-title.ts'
import { unitsOn } from '#registry/unit/server/units-on.ts'

/** An order that was issued is an official document under its own number; it is signed for where it is answered. */
export async function documentFromOrder(asked: Asking, { db }: Pick<House, 'db'>, fact: ToldFact): Promise<void> {
  const asking = { ...asked, now: fact.at }
  const order = await findOrder(asking, fact.subject)
  if (!order?.numberText || (await findDocumentAbout(asking, 'order', order.id))) return
  const current = await currentPack(db, asking.actor.district)
  const { pack } = current
  const units = await unitsOn(asking, dayOf(fact.at))
  const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? id
  const before = order.follows ? await findOrder(asking, order.follows) : undefined
  const clause = pack.clauses.find(({ id }) => id === order.basis)
  const name = async (post: string | null) => (post ? postTitle(asking, post) : null)
  const { title, parts, stub } = orderPaper({
    order,
    office: pack.head.document.issuer,
    leadName: nameOf(order.lead),
    assistNames: order.assists.map(nameOf),
    basisText: `工作要点第${order.basis}条${clause ? `：${clause.statement}` : ''}`,
    before: before?.numberText ?? null,
    leaderName: await name(order.leader),
    issuedByName: await name(order.issuedBy),
    repliedByName: null,
    evidence: 0,
  })
  const rows = parts.map(({ name: part, text }) => `｜${part}｜${oneLine(text)}｜`)
  const draft = await draftDocument(asking, current, {
    template: 'order',
    values: {
      'order-title': title,
      lead: nameOf(order.lead),
      parts: ['｜项目｜内容｜', ...rows].join('\n'),
      stub: oneLine(stub),
    },
    about: { kind: 'order', id: order.id },
  })
  await issueDraft(asking, pack, draft, {
    numberText: order.numberText,
    issuedBy: order.issuedBy ?? 'system',
    audience: order.audience,
  })
}

const oneLine = (text: string): string => text.replaceAll('\n', ' ').replaceAll('｜', '／') || '　'

import { documentContract } from '#accounts/document/document.contract.ts'
import { issueDocument, reviewDocument } from '#accounts/document/server/office-steps.ts'
import { receiveDocument } from '#accounts/document/server/receive.ts'
import { writeDocument } from '#accounts/document/server/write.ts'
import { type DemoAsk, demoAsk } from '#apps/server/demo/ask.ts'
import { actorIn } from '#apps/server/demo/cast.ts'
import { DEMO_DOCUMENTS, type DemoDocument } from '#apps/server/demo/document-story.ts'
import { systemActor } from '#foundation/actor.ts'
import { asActor, type Database } from '#foundation/server/database.ts'
import type { Pack } from '#programme/pack/pack.ts'

/** Official documents the demo begins with, each step taken through the verbs people use. Does nothing the second time. */
export async function seedDemoDocuments(db: Database, pack: Pack): Promise<void> {
  const district = pack.head.district.code
  const known = await asActor(db, systemActor(district), (tx) =>
    tx.selectFrom('document').select('id').where('district', '=', district).limit(1).executeTakeFirst(),
  )
  if (known) return
  const as = <T>(unit: string, role: string, at: string, work: (ask: DemoAsk) => Promise<T>): Promise<T> => {
    const actor = actorIn(district, unit, role)
    return asActor(db, actor, (tx) => work(demoAsk(db, tx, actor, new Date(`${at}:00+08:00`))))
  }
  for (const each of DEMO_DOCUMENTS) {
    const written = await as('office', 'office-staff', each.at, (ask) =>
      writeDocument(ask as never, documentContract.writeDocument.input.parse(each) as never),
    )
    const { id: documentId } = written
    if (!each.reviewedAt) continue
    const { version } = await as('office', 'office-director', each.reviewedAt, (ask) =>
      reviewDocument(ask as never, { documentId, version: written.version }),
    )
    if (!each.issuedAt) continue
    await as('office', 'office-director', each.issuedAt, (ask) => issueDocument(ask as never, { documentId, version }))
    await signAll(documentId, each)
  }

  /** Most sign within two days, a few minutes one after the other. */
  async function signAll(documentId: string, { issuedAt = '', unsigned = [] }: DemoDocument): Promise<void> {
    const units = await asActor(db, systemActor(district), (tx) =>
      tx
        .selectFrom('document_receipt as r')
        .innerJoin('unit as u', (on) => on.onRef('u.district', '=', 'r.district').onRef('u.id', '=', 'r.unit'))
        .select(['u.id', 'u.kind'])
        .where('r.district', '=', district)
        .where('r.document', '=', documentId)
        .orderBy('u.sort')
        .orderBy('u.id')
        .execute(),
    )
    const signing = units.filter(({ id }) => !unsigned.includes(id))
    for (const [i, { id, kind }] of signing.entries()) {
      const day = issuedAt.slice(0, 8) + String(Number(issuedAt.slice(8, 10)) + (i % 3 === 2 ? 1 : 0)).padStart(2, '0')
      const at = `${day}T16:${String(10 + (i % 45)).padStart(2, '0')}`
      await as(id, kind === 'school' ? 'school-head' : 'liaison', at, (ask) =>
        receiveDocument(ask as never, { documentId }),
      )
    }
  }
}

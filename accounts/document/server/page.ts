import { dayOf, plainDay } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import { said } from '#foundation/refused.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { documentFactWords } from '#accounts/document/document.facts.ts'
import type { DocumentPage, documentReadsContract } from '#accounts/document/document-reads.contract.ts'
import { sayDocument } from '#accounts/document/document.words.ts'
import { documentSteps } from '#accounts/document/life.ts'
import { textOf } from '#accounts/document/plain-text.ts'
import { originOf } from '#accounts/document/server/origin.ts'
import { findDocument } from '#accounts/document/server/document.store.ts'
import { recount } from '#accounts/document/server/recount.ts'
import { selectDocuments, toDocumentRow } from '#accounts/document/server/register.ts'
import { nextNumberText } from '#accounts/document/server/next-number.ts'
import { placesIn } from '#accounts/document/server/take-step.ts'
import { toWhomWords } from '#accounts/document/server/to-whom.ts'
import { maySee, whyNot } from '#accounts/document/who-may.ts'
import { currentPack } from '#programme/pack/server/current-pack.ts'
import { postTitle } from '#registry/post/server/post-title.ts'
import { timelineOf } from '#registry/post/server/timeline.ts'

type Read = typeof documentReadsContract.readDocument

/** Everything one page shows about a document, and for every step whether it is possible now or why not. */
export async function readDocument(ask: Ask<Read>, { documentId }: Input<Read>): Promise<DocumentPage> {
  const { actor, now, refuse } = ask
  if (!maySee(actor.role)) refuse('documents-not-yours')
  const kept = (await findDocument(ask, documentId)) ?? refuse('document-not-found')
  const found = await selectDocuments(ask).where('d.id', '=', documentId).executeTakeFirst()
  if (!found) return refuse('document-not-found')
  const document = toDocumentRow(found)
  const { pack } = await currentPack(ask.house.db, actor.district)
  const open = kept.state === 'draft' || kept.state === 'reviewed'
  const paper = open ? { ...kept.paper, figures: await recount(ask, pack, kept) } : kept.paper
  const name = async (post: string | null) => (post ? postTitle(ask, post) : null)
  const steps = documentSteps.map((step) => {
    const reason = whyNot(step, document, actor)
    return [step, reason && sayDocument(reason)] as const
  })
  return {
    document,
    paper: { ...paper, date: paper.date ?? dayOf(now) },
    text: {
      body: textOf(paper.blocks),
      attachments: paper.attachments.map(({ name: title, blocks }) => ({ name: title, body: textOf(blocks) })),
    },
    nextNumber: open ? await nextNumberText(ask, pack, kept.series) : null,
    empty: open ? placesIn(paper) : [],
    toWhomWords: await toWhomWords(ask, document.toWhom, plainDay(dayOf(document.issuedAt ?? now))),
    writtenByName: await postTitle(ask, document.writtenBy),
    reviewedByName: await name(document.reviewedBy),
    issuedByName: await name(document.issuedBy),
    from: await originOf(ask, document),
    steps: Object.fromEntries(steps),
    timeline: await courseOf(ask, documentId),
  }
}

/** What the Office did with it. Who signed for it stands in its receipts: some hundred lines would hide the rest here. */
async function courseOf(ask: Ask<Read>, documentId: string): Promise<DocumentPage['timeline']> {
  const lines = await timelineOf(ask, [documentId], {
    words: documentFactWords,
    moreOf: (detail) => [said(detail, 'number'), said(detail, 'reason')].filter(Boolean).join(' · '),
  })
  return lines.filter(({ what }) => what !== documentFactWords['document-received'])
}

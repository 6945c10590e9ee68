import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { documentContract } from '#accounts/document/document.contract.ts'
import { issueDraft } from '#accounts/document/server/issue-document.ts'
import { recount } from '#accounts/document/server/recount.ts'
import { beginStep, endStep, type Refuse, refuseUnfilled, stepped } from '#accounts/document/server/take-step.ts'
import { currentPack } from '#programme/pack/server/current-pack.ts'

type Review = typeof documentContract.reviewDocument
type SendBack = typeof documentContract.sendDocumentBack
type Issue = typeof documentContract.issueDocument
type Drop = typeof documentContract.dropDocument
type Recall = typeof documentContract.recallDocument

/** 核稿: a colleague has read it and nothing is left open. */
export async function reviewDocument(ask: Ask<Review>, input: Input<Review>) {
  const document = await beginStep(ask, 'review', input)
  refuseUnfilled(ask.refuse as Refuse, document.paper)
  const change = { state: 'reviewed', reviewedBy: ask.actor.post, reviewedAt: ask.now } as const
  return stepped(await endStep(ask, document, change, { kind: 'document-reviewed' }))
}

/** 退回修改: it is a draft again, and why is written on it. */
export async function sendDocumentBack(ask: Ask<SendBack>, input: Input<SendBack>) {
  const document = await beginStep(ask, 'sendBack', input)
  const { reason } = input
  const change = { state: 'draft', reviewedBy: null, reviewedAt: null, reason } as const
  return stepped(await endStep(ask, document, change, { kind: 'document-sent-back', detail: { reason } }))
}

/** 印发: its numbers are counted a last time and stay, with the rows they counted. */
export async function issueDocument(ask: Ask<Issue>, input: Input<Issue>) {
  const document = await beginStep(ask, 'issue', input)
  const { pack } = await currentPack(ask.house.db, ask.actor.district)
  const figures = await recount(ask, pack, document)
  const paper = { ...document.paper, figures }
  refuseUnfilled(ask.refuse as Refuse, paper)
  return stepped(await issueDraft(ask, pack, { ...document, paper }))
}

/** 作废: a draft that will not go out; it never had a number. */
export async function dropDocument(ask: Ask<Drop>, input: Input<Drop>) {
  const document = await beginStep(ask, 'drop', input)
  const { reason } = input
  return stepped(
    await endStep(ask, document, { state: 'dropped', reason }, { kind: 'document-dropped', detail: { reason } }),
  )
}

/** 撤回: who received it sees that it no longer holds, and why. Its number is not given again. */
export async function recallDocument(ask: Ask<Recall>, input: Input<Recall>) {
  const document = await beginStep(ask, 'recall', input)
  const { reason } = input
  const change = { state: 'recalled', reason, recalledBy: ask.actor.post, recalledAt: ask.now } as const
  return stepped(await endStep(ask, document, change, { kind: 'document-recalled', detail: { reason } }))
}

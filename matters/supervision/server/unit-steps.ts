import type { Input } from '#foundation/endpoint.ts'
import { attachPhotos } from '#foundation/file/server/attach-photos.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { beginStep, endStep, stepped } from '#matters/supervision/server/take-step.ts'
import type { supervisionContract } from '#matters/supervision/supervision.contract.ts'

type Sign = typeof supervisionContract.signOrder
type Reply = typeof supervisionContract.replyToOrder

/** 签收: the unit has it, and says so in time. */
export async function signOrder(ask: Ask<Sign>, input: Input<Sign>) {
  const order = await beginStep(ask, 'sign', input)
  const change = { state: 'signed', signedAt: ask.now, signedBy: ask.actor.post } as const
  return stepped(await endStep(ask, order, change, { kind: 'order-signed' }))
}

/** 书面反馈: what was done, with something to show for it. */
export async function replyToOrder(ask: Ask<Reply>, input: Input<Reply>) {
  const { evidence, reply } = input
  const order = await beginStep(ask, 'reply', input)
  if (evidence.length === 0) ask.refuse('order-evidence')
  await attachPhotos(ask, order.id, evidence, 'evidence', ask.refuse)
  const change = { state: 'replied', reply, repliedAt: ask.now, repliedBy: ask.actor.post } as const
  return stepped(await endStep(ask, order, change, { kind: 'order-replied', detail: { reply, photos: evidence } }))
}

import type { NewCommand } from '#foundation/offline/queue.ts'
import { give, giveUp } from '#foundation/offline/screens/post-office.ts'
import type { Outcome } from '#duties/duty/standing.ts'
import { proofContract } from '#duties/proof/proof.contract.ts'
import type { Place } from '#duties/proof/screens/field/duty-app.ts'
import { type DutyDraft, type DutyMemo, freshId } from '#duties/proof/screens/field/duty-draft.ts'

type Given = { draft: DutyDraft; person: string; outcome: Outcome; reason: string; place: Place | null; now: Date }

/** Hands it to the queue; when this resolves it is safe on the phone. What is given about one duty of one school stays in order. */
export async function giveDuty({ draft, person, outcome, reason, place, now }: Given): Promise<void> {
  const { item, photos, replaces, ...rest } = draft
  const isDone = outcome === 'done' && !item.completionOnly
  const sent = isDone ? photos : []
  const { here, reason: placeReason = '' } = place ?? { here: null }
  const command: NewCommand = {
    id: freshId(),
    endpoint: 'giveProof',
    path: proofContract.giveProof.path,
    input: {
      id: draft.proof,
      duty: item.duty,
      subject: item.subject,
      period: item.period,
      slot: item.slot,
      outcome,
      ...(item.completionOnly ? {} : { reason }),
      ...(draft.corrects && { corrects: draft.corrects }),
      ...(isDone && {
        fields: draft.fields,
        answers: answersOf(draft),
        placeReason,
        ...here,
      }),
      ...(isDone && {
        points: draft.points.map((point) => ({
          ...point,
          at: point.at.toISOString(),
        })),
      }),
    },
    receiptsInto: isDone ? 'photos' : null,
    observedAt: (draft.seenAt ?? now).toISOString(),
    subject: `duty:${item.duty}:${item.subject}`,
    owner: person,
    title: titleOf(draft, outcome),
    memo: { ...rest, item, outcome, reason } satisfies DutyMemo,
    attachments: sent.map(({ id, name, blob, receipt, of }) => ({
      id,
      name,
      bytes: blob?.size ?? 0,
      receipt,
      ...(of !== null && { into: ['answers', of, 'photos'] }),
    })),
  }
  await give(command, new Map(sent.flatMap(({ id, blob }) => (blob ? [[id, blob] as const] : []))))
  if (replaces) await giveUp(replaces)
}

const answersOf = ({ answers }: DutyDraft) =>
  Object.fromEntries(Object.entries(answers).map(([code, answer]) => [code, { ...answer, photos: [] }]))

const endings = { done: '', impossible: '（无法完成）', 'done-by-others': '（已由他人完成）' } as const
const titleOf = ({ item, corrects }: DutyDraft, outcome: Outcome): string =>
  `${corrects ? '更正 · ' : ''}${item.name}${item.slotName ? ` · ${item.slotName}` : ''}${endings[outcome]}`

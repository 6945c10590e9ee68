import type { QueuedCommand } from '#foundation/offline/queue.ts'
import { ask } from '#foundation/ui/ask.ts'
import { proofContract, type TodayItem } from '#duties/proof/proof.contract.ts'
import { type DutyDraft, type DutyMemo, draftFrom, emptyDraft } from '#duties/proof/screens/field/duty-draft.ts'

const server = ask(proofContract)

/** The form as it was handed in: from this phone where it was given here, else from the server, else empty. */
export async function beginCorrection(item: TodayItem, last: QueuedCommand | undefined): Promise<DutyDraft> {
  if (last)
    return draftFrom(last, {
      item,
      corrects: (last.memo as DutyMemo).proof,
      seenAt: new Date(last.observedAt),
      toHazard: [],
    })
  const draft = emptyDraft(item)
  if (!item.last) return draft
  const before = { ...draft, corrects: item.last.proof, seenAt: item.last.at }
  const said = await server.proof({ proofId: item.last.proof }).catch(() => undefined)
  if (!said) return before
  const shown = said.photos.map((receipt) => ({ ...nowhere, id: receipt, receipt, of: null }))
  return { ...before, fields: said.fields, answers: said.answers, points: said.points, photos: shown }
}

const nowhere = { name: 'photo.jpg', at: 0, blob: null }

import { newId } from '#foundation/id.ts'
import { scanText } from '#foundation/free-text.ts'
import type { NewCommand } from '#foundation/offline/queue.ts'
import { give, giveUp } from '#foundation/offline/screens/post-office.ts'
import { guardText } from '#programme/guard-text/guard-text.ts'
import type { FieldKit } from '#matters/hazard/field-kit.contract.ts'
import { descriptionOf, titleOf } from '#matters/hazard/field-report.ts'
import { hazardContract, type ReportInput } from '#matters/hazard/hazard.contract.ts'
import { hazardWords } from '#matters/hazard/hazard.words.ts'
import type { ReportDraft, ReportMemo } from '#matters/hazard/screens/field/report-draft.ts'

export const freshId = (): string =>
  newId(Date.now(), (bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>))

/** What the server would refuse for its words is said here, while the person still stands before it. */
export function wordsRefused({ spot, sentence }: Pick<ReportDraft, 'spot' | 'sentence'>): string | undefined {
  for (const text of [sentence, spot]) {
    if (!guardText(text).ok) return hazardWords['text-names-persons']
    if (scanText(text).length > 0) return hazardWords['text-identity-number']
  }
  return undefined
}

/** Hands the report to the queue. When this resolves it is safe on the phone; whether it has arrived, the queue says. */
export async function sendReport(draft: ReportDraft, kit: FieldKit, seenAt: Date): Promise<void> {
  const { school, category, spot, sentence, located, photos, arisenFrom } = draft
  if (!school || !category) throw new Error('a report is given only when nothing is missing')
  const word = kit.categories.find(({ detail }) => detail === category)?.word ?? ''
  const title = titleOf(draft, word)
  const input: Omit<ReportInput, 'photos' | 'confidential'> = {
    school,
    spot: spot.trim(),
    detail: category,
    title,
    description: descriptionOf(draft),
    channel: kit.channel,
    ...(arisenFrom && { arisenFrom }),
    ...(located && { lat: located.lat, lng: located.lng, accuracy: located.accuracy }),
  }
  const id = freshId()
  const command: NewCommand = {
    id,
    endpoint: 'reportHazard',
    path: hazardContract.reportHazard.path,
    input,
    receiptsInto: 'photos',
    observedAt: seenAt.toISOString(),
    subject: id,
    owner: kit.me.person,
    title: `隐患 · ${title}`,
    memo: { school, category, spot, sentence, located, arisenFrom } satisfies ReportMemo,
    attachments: photos.map((photo) => ({ id: photo.id, name: photo.name, bytes: photo.blob.size, receipt: null })),
  }
  await give(command, new Map(photos.map((photo) => [photo.id, photo.blob])))
  if (draft.replaces) await giveUp(draft.replaces)
}

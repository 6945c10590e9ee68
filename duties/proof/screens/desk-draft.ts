import { instantAt, type PlainDay, timeOf, TimeOfDay } from '#foundation/calendar/day.ts'
import type { GiveProof, PatrolPoint, TodayItem } from '#duties/proof/proof.contract.ts'
import type { ProofPage } from '#duties/proof/proof-shown.ts'
import type { z } from 'zod'
import type { Outcome } from '#duties/duty/standing.ts'
import { type DutyDraft, type DutyPhoto, emptyDraft } from '#duties/proof/screens/field/duty-draft.ts'

/** The form a desk begins with: empty, or as it was handed in when something is to be corrected. */
export function deskDraft(item: TodayItem, before: ProofPage | undefined): DutyDraft {
  const draft = emptyDraft(item)
  if (!before) return draft
  const itemOf = new Map(
    Object.entries(before.answers).flatMap(([code, { photos }]) => photos.map((file) => [file, code] as const)),
  )
  return {
    ...draft,
    corrects: before.id,
    seenAt: before.observedAt,
    fields: before.fields,
    answers: before.answers,
    points: before.points,
    photos: before.photos.map((receipt): DutyPhoto => {
      return { id: receipt, receipt, of: itemOf.get(receipt) ?? null, name: 'photo.jpg', at: 0, blob: null }
    }),
  }
}

type Said = { outcome: Outcome; reason: string; placeReason: string }

/** What is sent: the same as a phone sends, its photos by the receipts they were given for. */
export function givenBy(
  { proof, item, corrects, fields, answers, points }: DutyDraft,
  photos: readonly DutyPhoto[],
  { outcome, reason, placeReason }: Said,
): z.input<typeof GiveProof> {
  const { duty, subject, period, slot, completionOnly, place } = item
  const named = { id: proof, duty, subject, period, slot, outcome, ...(corrects && { corrects }) }
  if (completionOnly) return named
  if (outcome !== 'done') return { ...named, reason }
  const shows = (code: string) => photos.flatMap((photo) => (photo.of === code && photo.receipt ? [photo.receipt] : []))
  const codes = [...new Set([...Object.keys(answers), ...photos.flatMap(({ of }) => of ?? [])])]
  return {
    ...named,
    placeReason: place === 'none' ? '' : placeReason,
    fields,
    answers: Object.fromEntries(
      codes.map((code) => [code, { value: null, ...answers[code], photos: shows(code) }] as const),
    ),
    points: points.map((point) => ({ ...point, at: point.at.toISOString() })),
    photos: photos.flatMap(({ receipt }) => receipt ?? []),
  }
}

/** The minute a point was passed, from the paper of that day; nothing takes it off the round again. */
export function passedAt(
  draft: DutyDraft,
  { code }: Pick<PatrolPoint, 'code'>,
  day: PlainDay,
  time: string,
): Partial<DutyDraft> {
  const others = draft.points.filter((point) => point.code !== code)
  const minute = TimeOfDay.safeParse(time)
  return { points: minute.success ? [...others, { code, at: instantAt(day, minute.data), how: 'typed' }] : others }
}

export const timePassed = (draft: DutyDraft, { code }: Pick<PatrolPoint, 'code'>): string => {
  const point = draft.points.find((one) => one.code === code)
  return point ? timeOf(point.at) : ''
}

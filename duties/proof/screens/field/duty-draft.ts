import { useCallback, useEffect, useRef, useState } from 'react'
import { newId } from '#foundation/id.ts'
import type { QueuedCommand } from '#foundation/offline/queue.ts'
import { findBlob, findKept, forget, keep } from '#foundation/offline/screens/queue-store.ts'
import type { Outcome } from '#duties/duty/standing.ts'
import type { PassedPoint } from '#duties/proof/proof.ts'
import type { TodayItem } from '#duties/proof/proof.contract.ts'

/** `of` is the item of the sheet it shows; one with a receipt is with the server already and has no picture here. */
export type DutyPhoto = {
  id: string
  name: string
  at: number
  blob: Blob | null
  receipt: string | null
  of: string | null
}
export type AnswerDraft = { value: boolean | number | string | null; applicable: boolean; note: string }

export type DutyDraft = {
  /** The id the proof will have, so that a hazard or a correction can name it before the server has it. */
  proof: string
  item: TodayItem
  fields: Readonly<Record<string, string | number | boolean>>
  answers: Readonly<Record<string, AnswerDraft>>
  /** Items to be reported as hazards as soon as the sheet is given. */
  toHazard: readonly string[]
  photos: readonly DutyPhoto[]
  points: readonly PassedPoint[]
  begunAt: Date | null
  corrects: string | null
  /** The refused command this one takes the place of. */
  replaces: string | null
  /** A correction says better what was seen then, so it keeps that moment. */
  seenAt: Date | null
}
export type DutyMemo = Omit<DutyDraft, 'photos' | 'replaces'> & { outcome: Outcome; reason: string }

export const freshId = (): string =>
  newId(Date.now(), (bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>))

export const emptyDraft = (item: TodayItem): DutyDraft => ({
  proof: freshId(),
  item,
  fields: {},
  answers: {},
  toHazard: [],
  photos: [],
  points: [],
  begunAt: null,
  corrects: null,
  replaces: null,
  seenAt: null,
})

const keyOf = (person: string, item: string) => `duty-draft:${person}:${item}`
export const keepDraft = (person: string, draft: DutyDraft): Promise<void> => keep(keyOf(person, draft.item.id), draft)
export const findDraft = (person: string, item: string): Promise<DutyDraft | undefined> =>
  findKept<DutyDraft>(keyOf(person, item)).catch(() => undefined)

export type ChangeDraft = (patch: Partial<DutyDraft> | ((old: DutyDraft) => Partial<DutyDraft>)) => void

/**
 * A duty that keeps itself while it is done, photos and points included: a phone may die at any step. `blank` is what it begins
 * with; nothing is kept before the first touch, so that looking at a duty leaves nothing behind. `isOnPhone` tells when the last
 * touch would outlive the tab.
 */
export function useDutyDraft(person: string, id: string, listed: TodayItem | undefined) {
  const [kept, setKept] = useState<DutyDraft | null>()
  const [onPhone, setOnPhone] = useState<DutyDraft>()
  const [proof] = useState(freshId)
  const blank = listed && { ...emptyDraft(listed), proof }
  const base = useRef(blank)
  const touched = useRef(false)
  useEffect(() => {
    base.current = blank
  })
  useEffect(() => {
    let here = true
    void findDraft(person, id).then((found) => here && setKept(found ?? null))
    return () => {
      here = false
    }
  }, [person, id])
  // At once, not after a pause: a point that was passed cannot be passed again from the gatehouse.
  useEffect(() => {
    if (kept && touched.current)
      void keepDraft(person, kept)
        .then(() => setOnPhone(kept))
        .catch(() => undefined)
  }, [kept, person])
  const change: ChangeDraft = useCallback((patch) => {
    touched.current = true
    setKept((old) => {
      const before = old ?? base.current
      return before && { ...before, ...(typeof patch === 'function' ? patch(before) : patch) }
    })
  }, [])
  const begin = useCallback((fresh: DutyDraft) => {
    touched.current = true
    setKept(fresh)
  }, [])
  const clear = useCallback(() => {
    touched.current = false
    setKept(null)
    return forget(keyOf(person, id))
  }, [person, id])
  return { kept, blank, isOnPhone: kept !== undefined && kept === onPhone, change, begin, clear }
}

/** What was given goes back into the form. Photos that are still here get new names: the old ones go with what is replaced. */
export async function draftFrom(command: QueuedCommand, change: Partial<DutyDraft>): Promise<DutyDraft> {
  const { outcome: _, reason: __, ...memo } = command.memo as DutyMemo
  const photos = await Promise.all(
    command.attachments.map(async ({ id, name, receipt, into }): Promise<DutyPhoto | null> => {
      const blob = (await findBlob(id)) ?? null
      const kept = { name, blob, receipt, at: Date.parse(command.observedAt), of: into?.[1] ?? null }
      return blob || receipt ? { ...kept, id: freshId() } : null
    }),
  )
  return { ...memo, photos: photos.filter((each) => each !== null), replaces: null, ...change, proof: freshId() }
}

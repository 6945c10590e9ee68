import { useCallback, useEffect, useRef, useState } from 'react'
import type { QueuedCommand } from '#foundation/offline/queue.ts'
import { findBlob, findKept, forget, forgetAll, keep } from '#foundation/offline/screens/queue-store.ts'
import type { FieldReport, Located } from '#matters/hazard/field-report.ts'

export type TakenPhoto = { id: string; blob: Blob; name: string; at: number }

export type ReportDraft = Omit<FieldReport, 'photos'> & {
  photos: readonly TakenPhoto[]
  located: Located | null
  /** The refused report that this one takes the place of. */
  replaces: string | null
  /** The sheet and its item by which it was found. */
  arisenFrom: { subject: string; item: string } | null
}

export const emptyReport: ReportDraft = {
  school: null,
  category: null,
  spot: '',
  sentence: '',
  photos: [],
  located: null,
  replaces: null,
  arisenFrom: null,
}

const keyOf = (person: string, about = '') => `report-draft:${person}${about && `:${about}`}`

/**
 * A report that keeps itself, photos included: an old phone throws the page away while its camera is open.
 * Nothing is shown before the draft has been looked for, so that what was begun is never overwritten by what is empty.
 */
export function useReportDraft(person: string, about: string) {
  const [draft, setDraft] = useState<ReportDraft>()
  const latest = useRef<ReportDraft>(undefined)

  useEffect(() => {
    let here = true
    void findKept<ReportDraft>(keyOf(person, about))
      .catch(() => undefined)
      .then((kept) => here && setDraft({ ...emptyReport, ...kept }))
    return () => {
      here = false
    }
  }, [person, about])

  useEffect(() => {
    if (!draft || latest.current === undefined) return
    const timer = setTimeout(() => void keep(keyOf(person, about), draft).catch(() => undefined), 150)
    return () => clearTimeout(timer)
  }, [draft, person, about])

  const change = useCallback((patch: Partial<ReportDraft> | ((old: ReportDraft) => Partial<ReportDraft>)) => {
    setDraft((old) => {
      const before = old ?? emptyReport
      return (latest.current = { ...before, ...(typeof patch === 'function' ? patch(before) : patch) })
    })
  }, [])
  const clear = useCallback(() => {
    latest.current = undefined
    setDraft(emptyReport)
    return forget(keyOf(person, about))
  }, [person, about])
  return { draft, change, clear }
}

/** What of a draft goes with the command, so that a refused report can be taken up as it was typed. */
export type ReportMemo = Pick<ReportDraft, 'school' | 'category' | 'spot' | 'sentence' | 'located' | 'arisenFrom'>

/** A refused report goes back into the form. Its photos get new names: the old ones go when it is replaced. */
export async function draftFrom(
  { id, memo, attachments, observedAt, owner }: QueuedCommand,
  newId: () => string,
): Promise<void> {
  const found = await Promise.all(attachments.map(async (each) => ({ name: each.name, blob: await findBlob(each.id) })))
  const photos = found.flatMap(({ name, blob }) =>
    blob ? [{ id: newId(), name, blob, at: Date.parse(observedAt) }] : [],
  )
  await keep(keyOf(owner), { ...emptyReport, ...(memo as ReportMemo), photos, replaces: id } satisfies ReportDraft)
}

/** A report that begins with what a sheet found. */
export const beginReport = (person: string, about: string, begun: Partial<ReportDraft>): Promise<void> =>
  keep(keyOf(person, about), { ...emptyReport, ...begun } satisfies ReportDraft)

export const forgetReportDraft = (person: string): Promise<void> => forgetAll(keyOf(person))

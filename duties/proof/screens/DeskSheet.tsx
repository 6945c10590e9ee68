import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { dayOf } from '#foundation/calendar/day.ts'
import { Button } from '#foundation/ui/button.tsx'
import { useGo } from '#foundation/ui/link.tsx'
import { Note } from '#foundation/ui/notice.tsx'
import { upload } from '#foundation/ui/upload.ts'
import type { Outcome } from '#duties/duty/standing.ts'
import type { PatrolPoint, Sheet, TodayItem } from '#duties/proof/proof.contract.ts'
import type { ProofPage } from '#duties/proof/proof-shown.ts'
import { duties } from '#duties/proof/screens/asks.ts'
import { deskDraft, givenBy } from '#duties/proof/screens/desk-draft.ts'
import { DeskPoints } from '#duties/proof/screens/DeskPoints.tsx'
import { AnswerRow } from '#duties/proof/screens/field/AnswerRow.tsx'
import type { ChangeDraft, DutyPhoto } from '#duties/proof/screens/field/duty-draft.ts'
import { FieldRow } from '#duties/proof/screens/field/FieldRow.tsx'
import { HonestExit } from '#duties/proof/screens/field/HonestExit.tsx'
import { missingIn } from '#duties/proof/screens/field/missing-in.ts'
import { PhotoStrip } from '#duties/proof/screens/field/PhotoStrip.tsx'
import { PlaceReason } from '#duties/proof/screens/field/PlaceReason.tsx'
import { proofHref } from '#duties/proof/screens/proof-href.ts'

type DeskSheetProps = {
  item: TodayItem
  sheet: Sheet | null
  points: readonly PatrolPoint[]
  before: ProofPage | undefined
  at: Date
}
const NO_PLACE = { stage: 'none' } as const

/** The sheet of the phone at a desk: no position is taken, because where the desk stands says nothing of where it was done. */
export function DeskSheet({ item, sheet, points, before, at }: DeskSheetProps) {
  const [draft, setDraft] = useState(() => deskDraft(item, before))
  const [placeReason, setPlaceReason] = useState(before?.placeReason || '事后在电脑上补录')
  const [tried, setTried] = useState(false)
  const client = useQueryClient()
  const go = useGo()
  const now = useCallback(() => at, [at])
  const change: ChangeDraft = (patch) =>
    setDraft((old) => ({ ...old, ...(typeof patch === 'function' ? patch(old) : patch) }))
  const day = dayOf(before?.observedAt ?? (at > item.to ? new Date(item.to.getTime() - 1) : at))
  const missing = missingIn({
    draft,
    item,
    sheet: sheet ?? undefined,
    at: NO_PLACE,
    reason: placeReason,
    points: points.length,
    day,
  })
  const give = useMutation({
    mutationFn: async ({ outcome, reason }: { outcome: Outcome; reason: string }) => {
      const photos = outcome === 'done' ? await sent(draft.photos) : []
      const mark = { commandId: draft.proof, ...(before && { observedAt: before.observedAt.toISOString() }) }
      return duties.giveProof(givenBy(draft, photos, { outcome, reason, placeReason: placeReason.trim() }), mark)
    },
    onSuccess: ({ id }) => {
      void client.invalidateQueries()
      go(proofHref(id))
    },
  })
  const hand = () => {
    setTried(true)
    if (missing.length === 0) give.mutate({ outcome: 'done', reason: '' })
  }
  const own = draft.photos.filter(({ of }) => of === null)
  return (
    <div className="pf-form">
      {before && <Note>更正以后，原来那次留着记录，以这次为准。</Note>}
      {item.completionOnly && <Note>这项工作只记是否完成，不写内容、不拍照。</Note>}
      {item.place !== 'none' && <PlaceReason at={NO_PLACE} reason={placeReason} onReason={setPlaceReason} />}
      {item.fields.map((field) => (
        <FieldRow
          key={field.code}
          field={field}
          value={draft.fields[field.code]}
          onChange={(value) => change((old) => ({ fields: { ...old.fields, [field.code]: value } }))}
        />
      ))}
      {points.length > 0 && <DeskPoints {...{ points, draft, change, day }} />}
      {sheet && (
        <ol className="dt-sheet" aria-label={sheet.name}>
          {sheet.items.map((asked) => (
            <AnswerRow key={asked.code} {...{ asked, draft, change, day, now }} mayReport={false} />
          ))}
        </ol>
      )}
      {(item.photos > 0 || own.length > 0) && (
        <PhotoStrip of={null} draft={draft} change={change} now={now} label={`照片，至少${item.photos}张`} />
      )}
      <div className="pf-deeds">
        <Button kind="primary" busy={give.isPending} aria-describedby="proof-why" onClick={hand}>
          {before ? '更正' : '报完成'}
        </Button>
        <p id="proof-why" role="status" className={tried && missing.length > 0 ? 'pf-wrong' : 'hx-small hx-ink-2'}>
          {give.error?.message ??
            (missing.length > 0
              ? `还差：${missing.slice(0, 2).join('；')}${missing.length > 2 ? `等${missing.length}项` : ''}`
              : '')}
        </p>
      </div>
      <HonestExit item={item} busy={give.isPending} onGive={(outcome, reason) => give.mutate({ outcome, reason })} />
    </div>
  )
}

/** Photos that are only here yet go first; each comes back with its receipt. */
const sent = (photos: readonly DutyPhoto[]): Promise<DutyPhoto[]> =>
  Promise.all(
    photos.map(async (photo) => {
      if (photo.receipt || !photo.blob) return photo
      const { id } = await upload(new File([photo.blob], photo.name, { type: photo.blob.type }), () => {}).kept
      return { ...photo, receipt: id }
    }),
  )

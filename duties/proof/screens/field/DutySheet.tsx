import { useState } from 'react'
import { dayOf } from '#foundation/calendar/day.ts'
import { Button } from '#foundation/ui/button.tsx'
import { AnswerRow } from '#duties/proof/screens/field/AnswerRow.tsx'
import type { FormProps } from '#duties/proof/screens/field/DutyPage.tsx'
import { PhotoStrip } from '#duties/proof/screens/field/PhotoStrip.tsx'
import { FieldRow } from '#duties/proof/screens/field/FieldRow.tsx'
import { foundIn } from '#duties/proof/screens/field/found-in.ts'
import { useHere } from '#duties/proof/screens/field/here.ts'
import { HonestExit } from '#duties/proof/screens/field/HonestExit.tsx'
import { missingIn } from '#duties/proof/screens/field/missing-in.ts'
import { PlaceReason } from '#duties/proof/screens/field/PlaceReason.tsx'
import { useGive } from '#duties/proof/screens/field/use-give.ts'

/** What a duty asks to see, filled in from top to bottom, and handed in at the foot. */
export function DutySheet({ item, draft, change, clear, app, sheet, points }: FormProps) {
  const wanted = item.place !== 'none'
  const at = useHere(wanted, app.places)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const day = dayOf(draft.seenAt ?? app.now())
  const { give, busy, failed } = useGive({ app, draft, clear })
  const missing = missingIn({ draft, item, sheet, at, reason, points: points.length, day })
  const hand = () => {
    setTried(true)
    if (missing.length > 0) return
    const here = 'here' in at ? at.here : null
    void give('done', '', wanted ? { here, reason: reason.trim() } : null, foundIn({ draft, sheet, app, day }))
  }
  const photos = draft.photos.filter(({ of }) => of === null)
  const asks = item.photos > 0 || photos.length > 0

  return (
    <>
      {draft.corrects && <p className="hx-note">更正以后，原来那次留着记录，以这次为准。</p>}
      {item.completionOnly && <p className="hx-note">这项工作只记是否完成，不写内容、不拍照。</p>}
      {wanted && <PlaceReason at={at} reason={reason} onReason={setReason} />}
      {item.fields.map((field) => (
        <FieldRow
          key={field.code}
          field={field}
          value={draft.fields[field.code]}
          onChange={(value) => change((old) => ({ fields: { ...old.fields, [field.code]: value } }))}
        />
      ))}
      {sheet && (
        <ol className="dt-sheet" aria-label={sheet.name}>
          {sheet.items.map((asked) => (
            <AnswerRow
              key={asked.code}
              asked={asked}
              draft={draft}
              change={change}
              day={day}
              mayReport={app.mayReport}
              now={app.now}
            />
          ))}
        </ol>
      )}
      {asks && (
        <PhotoStrip of={null} draft={draft} change={change} now={app.now} label={`照片，至少${item.photos}张`} />
      )}
      <HonestExit item={item} busy={busy} onGive={(outcome, why) => void give(outcome, why, null, [])} />
      <footer className="fd-foot dt-foot">
        <Button kind="primary" busy={busy} aria-describedby="duty-why" onClick={hand}>
          {draft.corrects ? '更正' : item.place === 'school' && !sheet && item.fields.length === 0 ? '到岗' : '报完成'}
        </Button>
        <p className={tried && missing.length > 0 ? 'fd-why fd-why--asked' : 'fd-why'} id="duty-why" role="status">
          {failed ?? (missing.length > 0 ? `还差：${shortly(missing)}` : '没有网络也能报，联网后自动发送')}
        </p>
      </footer>
    </>
  )
}

const shortly = (missing: readonly string[]): string =>
  missing.length > 2 ? `${missing.slice(0, 2).join('；')}等${missing.length}项` : missing.join('；')

import { type ChangeEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { shrink } from '#foundation/offline/screens/shrink.ts'
import { Icon } from '#foundation/ui/icon.tsx'
import { type ChangeDraft, type DutyDraft, type DutyPhoto, freshId } from '#duties/proof/screens/field/duty-draft.ts'

type PhotoStripProps = {
  /** The item of the sheet they show; null for the duty itself. */
  of: string | null
  draft: DutyDraft
  change: ChangeDraft
  now: () => Date
  most?: number
  label: string
}

/** Photos of one thing: what was taken, and one button to take another. */
export function PhotoStrip({ of, draft, change, now, most = 9, label }: PhotoStripProps) {
  const [busy, setBusy] = useState(false)
  const camera = useRef<HTMLInputElement>(null)
  const id = useId()
  const shown = draft.photos.filter((each) => each.of === of)
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])].slice(0, most - shown.length)
    target.value = '' // the same picture may be taken again
    setBusy(true)
    for (const file of files) {
      const { blob, name, takenAt } = await shrink(file)
      const photo: DutyPhoto = {
        id: freshId(),
        name,
        blob,
        receipt: null,
        of,
        at: takenAt?.getTime() ?? now().getTime(),
      }
      change((old) => ({ photos: [...old.photos, photo] }))
    }
    setBusy(false)
  }
  const drop = (photo: string) => change((old) => ({ photos: old.photos.filter((each) => each.id !== photo) }))
  return (
    <section className="dt-photos" aria-label={label}>
      <input
        ref={camera}
        id={id}
        className="hx-hidden"
        tabIndex={-1}
        aria-label={`拍照：${label}`}
        type="file"
        accept="image/*"
        capture="environment"
        onChange={(event) => void take(event)}
      />
      {shown.map((photo, i) => (
        <button key={photo.id} type="button" aria-label={`去掉第${i + 1}张照片`} onClick={() => drop(photo.id)}>
          {photo.blob ? <Picture blob={photo.blob} /> : <span>已传</span>}
          <Icon name="close" />
        </button>
      ))}
      {shown.length < most && (
        <button type="button" className="dt-shoot" aria-busy={busy} onClick={() => camera.current?.click()}>
          <Icon name="camera" />
          {busy ? '正在处理…' : shown.length > 0 ? '再拍一张' : '拍照'}
        </button>
      )}
    </section>
  )
}

function Picture({ blob }: { blob: Blob }) {
  const url = useMemo(() => URL.createObjectURL(blob), [blob])
  useEffect(() => () => URL.revokeObjectURL(url), [url])
  return <img src={url} alt="" />
}

import { useEffect, useMemo, useRef, useState, type ChangeEvent } from 'react'
import { dayOf, timeOf } from '#foundation/calendar/day.ts'
import { shrink } from '#foundation/offline/screens/shrink.ts'
import { Icon } from '#foundation/ui/icon.tsx'
import type { TakenPhoto } from '#matters/hazard/screens/field/report-draft.ts'

export const MOST_PHOTOS = 9

type TakePhotosProps = {
  photos: readonly TakenPhoto[]
  spot: string
  onTake: (photos: TakenPhoto[]) => void
  onDrop: (id: string) => void
  newId: () => string
  /** The time of the house, for a moment of this phone's clock. */
  trueTime: (at: number) => number
}

/** Photo first: the camera fills the top of the screen until there is a picture, then the picture does. */
export function TakePhotos({ photos, spot, onTake, onDrop, newId, trueTime }: TakePhotosProps) {
  const [shownId, setShownId] = useState<string>()
  const [busy, setBusy] = useState(false)
  const camera = useRef<HTMLInputElement>(null)
  const album = useRef<HTMLInputElement>(null)
  const shown = photos.find(({ id }) => id === shownId) ?? photos.at(-1)
  const full = photos.length >= MOST_PHOTOS

  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])].slice(0, MOST_PHOTOS - photos.length)
    target.value = '' // the same picture may be taken again
    setBusy(true)
    for (const file of files) {
      const { blob, name, takenAt } = await shrink(file)
      onTake([{ id: newId(), blob, name, at: takenAt?.getTime() ?? trueTime(file.lastModified || Date.now()) }])
    }
    setShownId(undefined)
    setBusy(false)
  }

  return (
    <section aria-label="照片">
      <input
        ref={camera}
        className="hx-hidden"
        tabIndex={-1}
        aria-label="拍照"
        type="file"
        accept="image/*"
        capture="environment"
        onChange={take}
      />
      <input
        ref={album}
        className="hx-hidden"
        tabIndex={-1}
        aria-label="从相册选照片"
        type="file"
        accept="image/*"
        multiple
        onChange={take}
      />
      {shown ? (
        <Shown photo={shown} place={photos.indexOf(shown) + 1} of={photos.length} spot={spot} />
      ) : (
        <button type="button" className="fd-shoot" onClick={() => camera.current?.click()} aria-busy={busy}>
          <Icon name="camera" />
          <b>{busy ? '正在处理照片…' : '拍照'}</b>
          <small>把问题和周围一起拍进去</small>
        </button>
      )}
      {photos.length > 1 && <Strip photos={photos} shown={shown} onShow={setShownId} />}
      <div className="fd-pair">
        {shown ? (
          <>
            <button type="button" className="hx-btn" onClick={() => onDrop(shown.id)}>
              去掉这张
            </button>
            <button
              type="button"
              className="hx-btn"
              aria-disabled={full || busy || undefined}
              onClick={() => full || busy || camera.current?.click()}
            >
              <Icon name="camera" />
              {busy ? '正在处理…' : full ? `最多${MOST_PHOTOS}张` : '再拍一张'}
            </button>
          </>
        ) : (
          <button type="button" className="hx-btn fd-alone" onClick={() => album.current?.click()}>
            从相册选
          </button>
        )}
      </div>
    </section>
  )
}

/** An address for a picture that is only on this phone, given back when the picture is gone. */
function usePicture(blob: Blob): string {
  const url = useMemo(() => URL.createObjectURL(blob), [blob])
  useEffect(() => () => URL.revokeObjectURL(url), [url])
  return url
}

function Shown({ photo, place, of, spot }: { photo: TakenPhoto; place: number; of: number; spot: string }) {
  const at = new Date(photo.at)
  return (
    <figure className="fd-photo">
      <img src={usePicture(photo.blob)} alt={`第${place}张照片，共${of}张`} />
      <figcaption>
        <span>
          {dayOf(at)} {timeOf(at)}　{spot}
        </span>
        {of > 1 && (
          <span>
            {place}/{of}
          </span>
        )}
      </figcaption>
    </figure>
  )
}

function Strip({
  photos,
  shown,
  onShow,
}: {
  photos: readonly TakenPhoto[]
  shown: TakenPhoto | undefined
  onShow: (id: string) => void
}) {
  return (
    <ul className="fd-strip">
      {photos.map((photo, i) => (
        <li key={photo.id}>
          <button
            type="button"
            aria-label={`看第${i + 1}张`}
            aria-current={photo === shown || undefined}
            onClick={() => onShow(photo.id)}
          >
            <Thumb blob={photo.blob} />
          </button>
        </li>
      ))}
    </ul>
  )
}

const Thumb = ({ blob }: { blob: Blob }) => <img src={usePicture(blob)} alt="" />

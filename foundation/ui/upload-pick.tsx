import { useId } from 'react'
import { Icon } from '#foundation/ui/icon.tsx'
import type { Sent, Uploads } from '#foundation/ui/use-uploads.ts'

type UploadPickProps = {
  /** 照片, 照片或文件. */
  what: string
  uploads: Uploads
  accept?: string | undefined
  most?: number
  describedBy?: string | undefined
}

/** Pictures that go on their way as soon as they are chosen: small picture, how far, again, out. */
export function UploadPick({ what, uploads, accept = 'image/*', most = 9, describedBy }: UploadPickProps) {
  const id = useId()
  const room = most - uploads.list.length
  return (
    <div className="hx-uploads hx-files">
      <ul>
        {uploads.list.map((sent) => (
          <One key={sent.key} sent={sent} {...uploads} />
        ))}
      </ul>
      {room > 0 && (
        <>
          <input
            id={id}
            type="file"
            accept={accept}
            multiple
            aria-describedby={describedBy}
            onChange={(event) => {
              uploads.add([...(event.target.files ?? [])].slice(0, room))
              event.target.value = '' // the same file may be chosen again after it was taken out
            }}
          />
          <label className="hx-btn hx-btn--small" htmlFor={id}>
            <Icon name="camera" />
            {uploads.list.length > 0 ? `再加${what}` : `加${what}`}
          </label>
        </>
      )}
    </div>
  )
}

function One({ sent, drop, retry }: { sent: Sent } & Pick<Uploads, 'drop' | 'retry'>) {
  const { key, name, picture, percent, id, error } = sent
  const state = error ?? (id ? '已收到' : `正在传 ${percent}%`)
  return (
    <li>
      {picture ? <img src={picture} alt={name} /> : <Icon name="file" />}
      <span className="hx-grow">
        <span className="hx-cut">{name}</span>
        <small className={error ? 'hx-tone-late' : 'hx-ink-2'} role="status">
          {state}
        </small>
      </span>
      {error && (
        <button type="button" className="hx-link" onClick={() => retry(key)}>
          再传
        </button>
      )}
      <button type="button" className="hx-link" onClick={() => drop(key)}>
        去掉<span className="hx-hidden">{name}</span>
      </button>
    </li>
  )
}

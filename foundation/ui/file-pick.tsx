import { useId } from 'react'
import { Icon } from '#foundation/ui/icon.tsx'

type FilePickProps = {
  /** 照片, 附件. */
  what: string
  files: readonly File[]
  onChange: (files: File[]) => void
  accept?: string | undefined
  many?: boolean | undefined
  /** Refuses a file in words that say what to do. */
  refuse?: ((file: File) => string | undefined) | undefined
  onRefused?: ((words: string) => void) | undefined
}

const sizeWords = (bytes: number) =>
  bytes < 1_048_576 ? `${Math.ceil(bytes / 1024)}KB` : `${(bytes / 1_048_576).toFixed(1)}MB`

/** Files to go with a form: chosen by the system's own window, listed, taken out again. */
export function FilePick({ what, files, onChange, accept, many, refuse, onRefused }: FilePickProps) {
  const id = useId()
  const take = (chosen: FileList | null) => {
    const all = [...(chosen ?? [])]
    const refused = all.map((file) => refuse?.(file)).find((words) => words !== undefined)
    if (refused) onRefused?.(refused)
    const fit = all.filter((file) => refuse?.(file) === undefined)
    if (fit.length > 0) onChange(many ? [...files, ...fit] : fit.slice(0, 1))
  }
  return (
    <div className="hx-files">
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={many}
        onChange={(event) => {
          take(event.target.files)
          event.target.value = '' // the same file may be chosen again after it was taken out
        }}
      />
      <label className="hx-btn hx-btn--small" htmlFor={id}>
        <Icon name="upload" />选{what}
      </label>
      {files.length > 0 && (
        <ul>
          {files.map((file, at) => (
            <li key={`${file.name}-${at}`}>
              <Icon name="file" />
              <span className="hx-grow hx-cut">{file.name}</span>
              <span className="hx-small hx-ink-3">{sizeWords(file.size)}</span>
              <button
                type="button"
                className="hx-link"
                onClick={() => onChange(files.filter((_, other) => other !== at))}
              >
                去掉<span className="hx-hidden">{file.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

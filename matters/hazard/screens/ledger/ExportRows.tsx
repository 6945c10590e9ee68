import { useRef, useState } from 'react'
import { Icon } from '#foundation/ui/icon.tsx'
import { saveFile } from '#matters/hazard/screens/ledger/save-file.ts'

const sizeWords = (bytes: number) =>
  bytes < 1_048_576 ? `${Math.ceil(bytes / 1024)}KB` : `${(bytes / 1_048_576).toFixed(1)}MB`

/** Takes away exactly the rows one sees. A real address, so that it can be copied; pressed, it tells how far it is. */
export function ExportRows({
  href,
  count,
  title,
}: {
  /** Where the file is made, with the filter of the screen. */
  href: string
  count: number | undefined
  title: string
}) {
  const [bytes, setBytes] = useState<number>()
  const [said, setSaid] = useState('')
  const stopper = useRef<AbortController>(undefined)
  const take = async () => {
    stopper.current = new AbortController()
    setBytes(0)
    setSaid('')
    try {
      await saveFile(href, `${title}.xlsx`, stopper.current.signal, setBytes)
      setSaid('已导出')
    } catch (error) {
      if (!stopper.current.signal.aborted) setSaid(error instanceof Error ? error.message : '没有导出成，请再试一次')
    }
    setBytes(undefined)
  }
  if (bytes !== undefined)
    return (
      <span className="hx-row hx-no-print" role="status">
        <span className="hx-small">
          正在导出{count ?? ''}行{bytes > 0 && `，已收${sizeWords(bytes)}`}
        </span>
        <button type="button" className="hx-btn hx-btn--small" onClick={() => stopper.current?.abort()}>
          取消
        </button>
      </span>
    )
  return (
    <span className="hx-row hx-no-print">
      {said && (
        <span className="hx-small hx-ink-2" role="status">
          {said}
        </span>
      )}
      <a
        className="hx-btn hx-btn--small"
        href={href}
        download
        onClick={(event) => {
          event.preventDefault()
          void take()
        }}
      >
        <Icon name="download" />
        {count === undefined ? '导出' : `导出这${count}行`}
      </a>
    </span>
  )
}

import type { RefObject } from 'react'
import { useKeys } from '#foundation/ui/use-keys.ts'

/**
 * J and K go down and up the rows of a list. They move the real focus to the link of each row, so Enter opens it
 * and a screen reader reads it without further ado. A row's link carries `data-row`.
 */
export function useRowKeys(list: RefObject<HTMLElement | null>, on = true): void {
  const go = (step: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const here = links.indexOf(document.activeElement as HTMLElement)
    const next = here < 0 ? links[step === 1 ? 0 : links.length - 1] : links[here + step]
    next?.focus()
    next?.scrollIntoView({ block: 'nearest' })
  }
  useKeys(
    [
      { key: 'j', does: '下一条', act: () => go(1) },
      { key: 'k', does: '上一条', act: () => go(-1) },
    ],
    on,
  )
}

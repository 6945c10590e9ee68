import { useCallback, useEffect, useRef, useState } from 'react'
import { timeOf } from '#foundation/calendar/day.ts'

const prefix = 'hx-draft:'

type Kept<T> = { at: string; what: T }

function readDraft<T>(key: string): Kept<T> | undefined {
  try {
    const text = localStorage.getItem(prefix + key)
    return text ? (JSON.parse(text) as Kept<T>) : undefined
  } catch {
    return undefined // storage switched off, or a draft of an older shape: begin anew
  }
}

function writeDraft<T>(key: string, what: T): boolean {
  try {
    localStorage.setItem(prefix + key, JSON.stringify({ at: new Date().toISOString(), what } satisfies Kept<T>))
    return true
  } catch {
    return false
  }
}

/** Forgets every draft on this machine: at sign-out, for a desk is shared. */
export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key)
}

export type Draft<T> = {
  value: T
  change: (patch: Partial<T>) => void
  /** After the server has taken it. */
  clear: () => void
  /** 草稿已存 08:02, to stand at the foot of the form. */
  says: string | undefined
}

/** A form that keeps itself, half a second after the last touch, under a key that names what it is about. */
export function useDraft<T extends object>(key: string, empty: T): Draft<T> {
  const [value, setValue] = useState<T>(() => ({ ...empty, ...readDraft<T>(key)?.what }))
  const [says, setSays] = useState(() => {
    const kept = readDraft<T>(key)
    return kept && `已接着上次的草稿，存于${timeOf(new Date(kept.at))}`
  })
  const waiting = useRef<T>(undefined)

  const flush = useCallback(() => {
    if (waiting.current === undefined) return
    if (writeDraft(key, waiting.current)) setSays(`草稿已存 ${timeOf(new Date())}`)
    waiting.current = undefined
  }, [key])

  useEffect(() => {
    if (waiting.current === undefined) return
    const timer = setTimeout(flush, 500)
    return () => clearTimeout(timer)
  }, [value, flush])

  useEffect(() => {
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])

  const change = useCallback((patch: Partial<T>) => {
    setValue((old) => (waiting.current = { ...old, ...patch }))
  }, [])
  const clear = useCallback(() => {
    waiting.current = undefined
    localStorage.removeItem(prefix + key)
    setSays(undefined)
    setValue(empty)
  }, [key, empty])
  return { value, change, clear, says }
}

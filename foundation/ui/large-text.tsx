import { useSyncExternalStore } from 'react'
import { Tick } from '#foundation/ui/field.tsx'

const key = 'hx-large-text'
const listeners = new Set<() => void>()

function isLarge(): boolean {
  return document.documentElement.dataset.text === 'large'
}

function setLarge(large: boolean): void {
  if (large) document.documentElement.dataset.text = 'large'
  else delete document.documentElement.dataset.text
  try {
    localStorage.setItem(key, large ? '1' : '')
  } catch {
    // a browser that keeps nothing still shows large words until it is closed
  }
  for (const tell of listeners) tell()
}

/** Before the first paint, so that the page does not jump. */
export function recallLargeText(): void {
  try {
    if (localStorage.getItem(key)) setLarge(true)
  } catch {
    // no storage, ordinary size
  }
}

const subscribe = (tell: () => void) => {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

export function useLargeText() {
  return { large: useSyncExternalStore(subscribe, isLarge), setLarge }
}

/** 大字显示: everything times 1.2, nothing left out. */
export function LargeText() {
  const { large } = useLargeText()
  return (
    <Tick checked={large} onChange={(event) => setLarge(event.target.checked)}>
      大字显示
    </Tick>
  )
}

import { useEffect, useRef } from 'react'
import { isCommand, placeOf, type KeyAct } from '#foundation/ui/key-rules.ts'

type Listed = { current: readonly KeyAct[] }

// The screen opened last is asked first; one listener serves them all.
const stack: Listed[] = []
const storeKey = 'hx-single-keys-off'

export const singleKeysOn = (): boolean => {
  try {
    return localStorage.getItem(storeKey) === null
  } catch {
    return true
  }
}

export function switchSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(storeKey)
  else localStorage.setItem(storeKey, '1')
}

/** Every key that works here and now, nearest first. */
export const keysHere = (): KeyAct[] => [...stack].reverse().flatMap((listed) => [...listed.current])

function hear(event: KeyboardEvent): void {
  if (event.defaultPrevented) return
  const place = placeOf(document.activeElement, document.querySelector('dialog[open]') !== null)
  const found = keysHere().find((act) => isCommand(act, event, place, singleKeysOn()))
  if (!found) return
  event.preventDefault()
  found.act()
}

/** Keys for as long as the component stands, or while `on`. */
export function useKeys(acts: readonly KeyAct[], on = true): void {
  const listed = useRef(acts)
  useEffect(() => {
    listed.current = acts
  })
  useEffect(() => {
    if (!on) return
    const mine: Listed = listed
    if (stack.length === 0) document.addEventListener('keydown', hear)
    stack.push(mine)
    return () => {
      stack.splice(stack.indexOf(mine), 1)
      if (stack.length === 0) document.removeEventListener('keydown', hear)
    }
  }, [on])
}

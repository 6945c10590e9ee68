import { useEffect, useRef } from 'react'

const key = 'hx-last-touch'
const CHECK_MS = 20_000
const touches = ['pointerdown', 'keydown', 'wheel'] as const

/** Every tab of the program counts as one desk. */
const touched = () => localStorage.setItem(key, String(Date.now()))

/**
 * A desk left alone signs itself out. The server's own limit cannot see it, because an open page keeps asking for badges;
 * so the page watches whether a hand is there.
 */
export function useIdle(minutes: number, onIdle: () => void): void {
  const latest = useRef(onIdle)
  useEffect(() => {
    latest.current = onIdle
  })
  useEffect(() => {
    touched()
    for (const touch of touches) document.addEventListener(touch, touched, { passive: true })
    const timer = setInterval(() => {
      if (Date.now() - Number(localStorage.getItem(key)) > minutes * 60_000) latest.current()
    }, CHECK_MS)
    return () => {
      clearInterval(timer)
      for (const touch of touches) document.removeEventListener(touch, touched)
    }
  }, [minutes])
}

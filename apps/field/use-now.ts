import { useEffect, useState } from 'react'

/** Draws anew every so often, for screens that show the time. */
export function useNow(everyMs: number): void {
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
}

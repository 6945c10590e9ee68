import { useEffect, useState } from 'react'
import { useLargeText } from '#foundation/ui/large-text.tsx'

/** Whether the window is under a width. Larger text needs more room, so the bounds move with it. */
export function useNarrow(width: number): boolean {
  const { large } = useLargeText()
  const query = `(max-width: ${Math.round(large ? width * 1.2 : width) - 1}px)`
  const [narrow, setNarrow] = useState(() => window.matchMedia(query).matches)
  useEffect(() => {
    const media = window.matchMedia(query)
    const look = () => setNarrow(media.matches)
    look()
    media.addEventListener('change', look)
    return () => media.removeEventListener('change', look)
  }, [query])
  return narrow
}

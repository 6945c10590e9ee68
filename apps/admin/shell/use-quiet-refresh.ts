import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useConnection, useLive } from '#foundation/ui/use-live.ts'

const BREATH_MS = 600 // one step of the work makes several facts

/** Badges and the bell follow the live channel by themselves; nothing else on the page moves. */
export function useQuietRefresh(): { lostSince: Date | undefined } {
  const client = useQueryClient()
  const breath = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { state, since } = useConnection()
  useLive(() => {
    clearTimeout(breath.current)
    breath.current = setTimeout(() => {
      void client.invalidateQueries({ queryKey: ['waiting'] })
      void client.invalidateQueries({ queryKey: ['notices'] })
    }, BREATH_MS)
  })
  useEffect(() => () => clearTimeout(breath.current), [])
  // not let in any more: ask who one is, which leads to the sign-in page when the session is over
  useEffect(() => {
    if (state === 'refused') void client.invalidateQueries({ queryKey: ['me'] })
  }, [state, client])
  return { lostSince: state === 'lost' ? since : undefined }
}

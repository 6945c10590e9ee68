import { useEffect, useRef, useState } from 'react'

/** Something happened to something one may see. It carries no content: whoever wants to know asks again. */
export type LiveFact = { kind: string; subject: string; at: string }
type Hear = (fact: LiveFact | 'reset') => void

// One connection serves every screen of a tab: browsers allow only six to a server.
const listeners = new Set<Hear>()
let source: EventSource | undefined

function open(): void {
  source = new EventSource('/api/live')
  source.addEventListener('fact', (event) => {
    const fact = JSON.parse((event as MessageEvent<string>).data) as LiveFact
    for (const hear of listeners) hear(fact)
  })
  source.addEventListener('reset', () => {
    for (const hear of listeners) hear('reset')
  })
}

/** Hears facts for as long as the component stands. `reset` says that too much was missed to be told one by one. */
export function useLive(hear: Hear): void {
  const latest = useRef(hear)
  useEffect(() => {
    latest.current = hear
  })
  useEffect(() => {
    const mine: Hear = (fact) => latest.current(fact)
    listeners.add(mine)
    if (!source || source.readyState === EventSource.CLOSED) open()
    return () => {
      listeners.delete(mine)
      if (listeners.size > 0) return
      source?.close()
      source = undefined
    }
  }, [])
}

/** For 「有2处更新，点此刷新」: how many different things changed since one last looked. */
export function useFresh(concerns: (fact: LiveFact) => boolean = () => true): { count: number; seen: () => void } {
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set())
  useLive((fact) => {
    if (fact === 'reset') return setChanged((old) => new Set([...old, 'reset']))
    if (concerns(fact)) setChanged((old) => new Set([...old, fact.subject]))
  })
  return { count: changed.size, seen: () => setChanged(new Set()) }
}

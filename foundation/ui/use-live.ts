import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'

/** Something happened to something one may see. It carries no content: whoever wants to know asks again. */
export type LiveFact = { kind: string; subject: string; at: string }
type Hear = (fact: LiveFact | 'reset') => void

/** `refused`: the server answers but will not let us listen, for example after the session ran out. */
export type Connection = { state: 'open' | 'lost' | 'refused'; since: Date }

const LOST_AFTER_MS = 4000 // a server that restarts is back within that time, and nobody need be told
const AGAIN_MS = 5000

// One connection serves every screen of a tab: browsers allow only six to a server.
const listeners = new Set<Hear>()
const watchers = new Set<() => void>()
let source: EventSource | undefined
let connection: Connection = { state: 'open', since: new Date() }
let losing: ReturnType<typeof setTimeout> | undefined
let again: ReturnType<typeof setTimeout> | undefined

const tell: Hear = (fact) => {
  for (const hear of listeners) hear(fact)
}

function say(state: Connection['state'], since = new Date()): void {
  if (connection.state === state) return
  connection = { state, since }
  for (const look of watchers) look()
}

function open(missed: boolean): void {
  const mine = (source = new EventSource('/api/live'))
  mine.addEventListener('open', () => {
    clearTimeout(losing)
    losing = undefined
    say('open')
    if (missed) tell('reset') // a new source does not know where the former one stood
    missed = false
  })
  mine.addEventListener('fact', (event) => tell(JSON.parse((event as MessageEvent<string>).data) as LiveFact))
  mine.addEventListener('reset', () => tell('reset'))
  mine.addEventListener('error', () => {
    const since = new Date()
    if (mine.readyState === EventSource.CLOSED) {
      say('refused', since)
      again = setTimeout(() => open(true), AGAIN_MS)
    } else losing ??= setTimeout(() => say('lost', since), LOST_AFTER_MS) // the browser tries again by itself
  })
}

function close(): void {
  source?.close()
  source = undefined
  clearTimeout(losing)
  clearTimeout(again)
  losing = undefined
  connection = { state: 'open', since: new Date() }
}

// What one has just done oneself is no news.
let hushedUntil = 0
export const hush = (): void => void (hushedUntil = Date.now() + 4000)

/** Hears facts for as long as the component stands. `reset` says that too much was missed to be told one by one. */
export function useLive(hear: Hear): void {
  const latest = useRef(hear)
  useEffect(() => {
    latest.current = hear
  })
  useEffect(() => {
    const mine: Hear = (fact) => latest.current(fact)
    if (listeners.size === 0) open(false)
    listeners.add(mine)
    return () => {
      listeners.delete(mine)
      if (listeners.size === 0) close()
    }
  }, [])
}

const watch = (look: () => void) => {
  watchers.add(look)
  return () => void watchers.delete(look)
}

/** How the connection stands. Listens only when somebody else does. */
export const useConnection = (): Connection => useSyncExternalStore(watch, () => connection)

/** For 「有2处更新，点此刷新」: how many different things changed since one last looked. */
export function useFresh(concerns: (fact: LiveFact) => boolean = () => true): { count: number; seen: () => void } {
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set())
  useLive((fact) => {
    if (fact === 'reset') return setChanged((old) => new Set([...old, 'reset']))
    if (Date.now() > hushedUntil && concerns(fact)) setChanged((old) => new Set([...old, fact.subject]))
  })
  const seen = useCallback(() => setChanged((old) => (old.size === 0 ? old : new Set())), [])
  return { count: changed.size, seen }
}

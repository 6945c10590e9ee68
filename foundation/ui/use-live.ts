import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'

/** What the server tells an open page: something happened to a subject. Enough to know what to look at again, never the thing itself. */
export type LiveFact = { kind: string; subject: string; at: string }
/** Facts of one breath, bundled. `all`: too much was missed to be told one by one, so look at everything again. */
export type News = { facts: readonly LiveFact[]; all: boolean }

/** `refused`: the server answers but will not let us listen, for example after the session ran out. */
export type Connection = { state: 'open' | 'lost' | 'refused'; since: Date }

const BREATH_MS = 250 // a step of the work makes several facts; a screen asks once for all of them
const LOST_AFTER_MS = 4000 // a server that restarts is back within that time, and nobody need be told
const AGAIN_MS = 5000

const hearers = new Set<(news: News) => void>()
const watchers = new Set<() => void>()
let source: EventSource | undefined
let connection: Connection = { state: 'open', since: new Date() }
let heard: LiveFact[] = []
let all = false
let breath: ReturnType<typeof setTimeout> | undefined
let losing: ReturnType<typeof setTimeout> | undefined
let again: ReturnType<typeof setTimeout> | undefined

function say(state: Connection['state'], since = new Date()): void {
  if (connection.state === state) return
  connection = { state, since }
  for (const tell of watchers) tell()
}

function gather(): void {
  breath ??= setTimeout(() => {
    const news = { facts: heard, all }
    heard = []
    all = false
    breath = undefined
    for (const hear of hearers) hear(news)
  }, BREATH_MS)
}

function open(missed: boolean): void {
  const mine = (source = new EventSource('/api/live'))
  mine.addEventListener('open', () => {
    clearTimeout(losing)
    losing = undefined
    if (missed) {
      missed = false // a new source does not know where the former one stood
      all = true
      gather()
    }
    say('open')
  })
  mine.addEventListener('fact', ({ data }: MessageEvent<string>) => {
    heard.push(JSON.parse(data) as LiveFact)
    gather()
  })
  mine.addEventListener('reset', () => {
    all = true
    gather()
  })
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
  for (const timer of [breath, losing, again]) clearTimeout(timer)
  breath = losing = again = undefined
  heard = []
  all = false
  connection = { state: 'open', since: new Date() }
}

/** One channel for the whole page, open while anybody listens: browsers allow six connections to a server, not more. */
function listen(hear: (news: News) => void): () => void {
  if (hearers.size === 0) open(false)
  hearers.add(hear)
  return () => {
    hearers.delete(hear)
    if (hearers.size === 0) close()
  }
}

/** Hears what happens to whatever one may see, for as long as the component stands. */
export function useLive(hear: (news: News) => void): void {
  const latest = useRef(hear)
  useEffect(() => {
    latest.current = hear
  })
  useEffect(() => listen((news) => latest.current(news)), [])
}

const watch = (tell: () => void) => {
  watchers.add(tell)
  return () => void watchers.delete(tell)
}

/** How the connection stands. Listens only when somebody else does. */
export const useConnection = (): Connection => useSyncExternalStore(watch, () => connection)

const ECHO_MS = 1500 // one's own deed comes back as news too, and must not be announced to oneself

/**
 * How many subjects of this screen changed since its rows were fetched, for `FreshLine`: rows never jump by themselves.
 * Call `settled` when they have been fetched anew, and after one's own deed.
 */
export function useFresh(concerns: (fact: LiveFact) => boolean): { count: number; settled: () => void } {
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set())
  const quietUntil = useRef(0)
  useLive(({ facts, all: everything }) => {
    if (Date.now() < quietUntil.current) return
    const subjects = facts.filter(concerns).map(({ subject }) => subject)
    if (everything) subjects.push('*')
    if (subjects.length > 0) setChanged((before) => new Set([...before, ...subjects]))
  })
  const settled = useCallback(() => {
    quietUntil.current = Date.now() + ECHO_MS
    setChanged((before) => (before.size === 0 ? before : new Set()))
  }, [])
  return { count: changed.size, settled }
}

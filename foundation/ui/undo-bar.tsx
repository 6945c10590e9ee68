import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react'
import { Icon } from '#foundation/ui/icon.tsx'
import { useKeys } from '#foundation/ui/use-keys.ts'
import { undoLeftWords } from '#foundation/ui/work-words.ts'

export type Undoable = {
  /** 已交办给3个单位: what was done. */
  said: string
  /** Takes it back; rejects with an `Error` whose message says why not. Without it the bar only tells. */
  undo?: (() => Promise<unknown>) | undefined
  /** Ten minutes unless told. */
  seconds?: number | undefined
}

const UndoContext = createContext<(done: Undoable) => void>(() => {})

/** Tell what was done and offer the way back. */
export const useUndo = () => useContext(UndoContext)

const TOLD_FOR = 8 // seconds, for a line with nothing to take back

export function UndoProvider({ children }: { children: ReactNode }) {
  const [done, setDone] = useState<Undoable>()
  const tell = useCallback((next: Undoable) => setDone(next), [])
  return (
    <UndoContext.Provider value={tell}>
      {children}
      <div className="hx-undo__where" role={done && 'region'} aria-label={done && '刚办的事'}>
        <span className="hx-hidden" role="status">
          {done && `${done.said}${done.undo ? '，可以撤回' : ''}`}
        </span>
        {done && <UndoBar key={done.said} done={done} onTell={tell} onGone={() => setDone(undefined)} />}
      </div>
    </UndoContext.Provider>
  )
}

type UndoBarProps = { done: Undoable; onTell: (next: Undoable) => void; onGone: () => void }

export function UndoBar({ done, onTell, onGone }: UndoBarProps) {
  const whole = done.seconds ?? (done.undo ? 600 : TOLD_FOR)
  const [until] = useState(() => Date.now() + whole * 1000)
  const [left, setLeft] = useState(whole)
  const [busy, setBusy] = useState(false)

  useEffect(() => {
    const timer = setInterval(() => {
      const seconds = (until - Date.now()) / 1000
      if (seconds <= 0) onGone()
      else setLeft(seconds)
    }, 1000)
    return () => clearInterval(timer)
  }, [until, onGone])

  const takeBack = async () => {
    if (!done.undo || busy) return
    setBusy(true)
    try {
      await done.undo()
      onTell({ said: '已撤回' })
    } catch (error) {
      onTell({ said: error instanceof Error ? error.message : '没有撤回成，请再试一次', seconds: 20 })
    }
  }
  useKeys([{ key: 'z', ctrl: true, does: '撤回', act: () => void takeBack() }], done.undo !== undefined)

  return (
    <div className="hx-undo">
      <Icon name="done" />
      <span className="hx-grow">{done.said}</span>
      {done.undo && (
        <button type="button" className="hx-link" onClick={() => void takeBack()} aria-label={`撤回：${done.said}`}>
          {busy ? '正在撤回' : `撤回（${undoLeftWords(left)}内）`}
        </button>
      )}
      <button type="button" className="hx-link" onClick={onGone}>
        <Icon name="close" says="收起" />
      </button>
    </div>
  )
}

import { useEffect, useState, type ReactNode } from 'react'

const widths = ['62%', '90%', '78%', '84%', '70%', '93%', '58%', '80%'] as const

type LoadingProps = {
  bars?: number
  /** Grey bars in the layout to come, in place of the general ones. */
  children?: ReactNode
  /** Straight to a stage: only the kit page has use for it. */
  stage?: 'bars' | 'words'
}

/** Nothing for 300 ms, then grey bars, then words after 3 s: what is quick does not flicker. */
export function Loading({ bars = 3, children, stage: fixed }: LoadingProps) {
  const [stage, setStage] = useState<'nothing' | 'bars' | 'words'>(fixed ?? 'nothing')
  useEffect(() => {
    if (fixed) return
    const soon = setTimeout(() => setStage('bars'), 300)
    const later = setTimeout(() => setStage('words'), 3000)
    return () => {
      clearTimeout(soon)
      clearTimeout(later)
    }
  }, [fixed])
  return (
    <div className="hx-loading" role="status">
      {stage !== 'nothing' && (children ?? widths.slice(0, bars).map((width) => <i key={width} style={{ width }} />))}
      {stage === 'words' && <p className="hx-small hx-ink-3">正在取数据…</p>}
    </div>
  )
}

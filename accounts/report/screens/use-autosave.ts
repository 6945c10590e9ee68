import { useEffect, useRef, useState } from 'react'
import { timeOf } from '#foundation/calendar/day.ts'
import { hush } from '#foundation/ui/use-live.ts'
import type { ReportText } from '#accounts/report/report-text.ts'
import { reports } from '#accounts/report/screens/asks.ts'

const WAITS_MS = 3000
/** A line somebody has just opened is not sent empty. */
const sendable = ({ problems, plans, ...rest }: ReportText): ReportText =>
  Object.assign({}, rest, {
    problems: problems.filter(({ what }) => what.trim()),
    plans: plans.filter(({ what }) => what.trim()),
  })

/**
 * Keeps what is written a moment after the last touch, on the version it was written on; one at a time, so that the desk never
 * stands in its own way. What somebody else changed meanwhile is said and not overwritten.
 */
export function useAutosave(reportId: string, firstVersion: number, text: ReportText) {
  const version = useRef(firstVersion)
  const kept = useRef(JSON.stringify(sendable(text)))
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const [says, setSays] = useState<string>()
  const [error, setError] = useState<string>()

  const save = (keep: boolean) => {
    const what = sendable(text)
    const next = queue.current.then(async () => {
      hush()
      const done = await reports.saveReport({ reportId, version: version.current, text: what, keep })
      version.current = done.version
      kept.current = JSON.stringify(what)
      setSays(`已存 ${timeOf(new Date())}`)
      setError(undefined)
      return done
    })
    queue.current = next.catch(() => undefined)
    return next
  }

  useEffect(() => {
    if (JSON.stringify(sendable(text)) === kept.current) return
    const timer = setTimeout(() => {
      save(false).catch((failed: unknown) => setError(failed instanceof Error ? failed.message : '没有存成'))
    }, WAITS_MS)
    return () => clearTimeout(timer)
  })

  return { save, says, error, stop: () => queue.current, version: () => version.current }
}

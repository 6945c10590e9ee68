import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { dayOf } from '#foundation/calendar/day.ts'
import { hush } from '#foundation/ui/use-live.ts'
import { useUndo } from '#foundation/ui/undo-bar.tsx'
import type { HazardRow } from '#matters/hazard/hazard-reads.contract.ts'
import { INBOX, type Drawer } from '#matters/hazard/inbox.ts'
import { reads, steps } from '#matters/hazard/screens/asks.ts'

export type Lying = { drawer: Drawer; row: HazardRow }

/** The drawers that hold something, and all their rows in the order in which they stand. */
export function useInbox() {
  const inbox = useQuery({ queryKey: ['inbox'], queryFn: () => reads.readInbox({}) })
  const drawers = INBOX.flatMap((drawer) => {
    const rows = inbox.data?.[drawer] ?? []
    return rows.length > 0 ? [{ drawer, rows }] : []
  })
  const lying: Lying[] = drawers.flatMap(({ drawer, rows }) => rows.map((row) => ({ drawer, row })))
  return { inbox, drawers, lying }
}

/** Late, due today, or to be signed for today: what cannot wait until tomorrow. */
export const needsToday = (lying: readonly Lying[], now: Date): number =>
  lying.filter(({ drawer, row }) => {
    if (drawer === 'waiting') return false
    if (drawer === 'toAccept') return !row.acceptDueAt || dayOf(row.acceptDueAt) <= dayOf(now)
    return row.due.state === 'late' || row.dueOn === dayOf(now)
  }).length

/** Signing for one or several. Each is a command of its own: what is refused says so, the others are signed for. */
export function useAccept() {
  const client = useQueryClient()
  const tell = useUndo()
  const [doing, setDoing] = useState<ReadonlySet<string>>(new Set())
  const accept = useMutation({
    mutationFn: async (rows: readonly HazardRow[]) => {
      setDoing(new Set(rows.map(({ id }) => id)))
      hush()
      const refused: string[] = []
      for (const { id, version, number } of rows) {
        await steps
          .acceptHazard({ hazardId: id, version })
          .catch((error: Error) => refused.push(`${number}号没有签收：${error.message}`))
      }
      return { signed: rows.length - refused.length, refused, rows }
    },
    onSuccess: ({ signed, refused, rows }) => {
      const done =
        signed === 1 && rows.length === 1 ? `${rows[0]!.number}号已签收` : signed > 0 ? `已签收${signed}件` : ''
      tell({ said: [done, ...refused].filter(Boolean).join('；'), ...(refused.length > 0 && { seconds: 30 }) })
    },
    onSettled: async () => {
      hush()
      await Promise.all(
        ['inbox', 'waiting', 'hazard', 'ledger'].map((key) => client.invalidateQueries({ queryKey: [key] })),
      )
      setDoing(new Set())
    },
  })
  return { accept: (rows: readonly HazardRow[]) => !accept.isPending && accept.mutate(rows), doing }
}

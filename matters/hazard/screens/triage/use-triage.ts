import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useUrlState } from '#foundation/ui/url-state.ts'
import type { HazardRow } from '#matters/hazard/hazard-reads.contract.ts'
import { choices, reads } from '#matters/hazard/screens/asks.ts'
import { notSame } from '#matters/hazard/screens/triage/not-same.ts'

const MOST_SHOWN = 200
/** Likenesses are asked ahead only for the rows in sight. */
const ASKED_AHEAD = 12

export const candidatesOf = (hazardId: string) => ({
  queryKey: ['triage', 'candidates', hazardId],
  queryFn: () => reads.findCandidates({ hazardId }),
  staleTime: 60_000,
  refetchOnWindowFocus: false,
})

/** What waits for an order, newest first; what was put off stands last. Rows move only when one asks for it. */
export function useTriage() {
  const [search, change] = useUrlState<{ hazard?: string | undefined }>()
  const [later, setLater] = useState<readonly string[]>([])
  const list = useQuery({
    queryKey: ['triage', 'list'],
    queryFn: () => reads.listHazards({ view: 'untriaged', sort: 'number', limit: MOST_SHOWN }),
    refetchOnWindowFocus: false,
  })
  const tally = useQuery({ queryKey: ['triage', 'tally'], queryFn: () => choices.dispatchTally({}) })
  const found = list.data?.rows ?? []
  const rows = [...found.filter(({ id }) => !later.includes(id)), ...found.filter(({ id }) => later.includes(id))]
  const chosen = rows.find(({ id }) => id === search.hazard) ?? rows[0]
  const at = chosen ? rows.indexOf(chosen) : -1
  const alike = useQueries({
    queries: rows.slice(0, ASKED_AHEAD).map(({ id }) => candidatesOf(id)),
    combine: (answers) =>
      new Map(
        answers.map((answer, index) => [
          rows[index]?.id,
          (answer.data?.candidates ?? []).filter(notSame.keeps(rows[index]?.id ?? '')),
        ]),
      ),
  })
  const choose = (row: HazardRow | undefined) => change({ hazard: row?.id }, { replace: true })
  const after = rows[at + 1] ?? rows[at - 1]
  return {
    rows,
    chosen,
    list,
    tally: tally.data,
    alike,
    choose,
    step: (by: 1 | -1) => choose(rows[at + by] ?? chosen),
    /** This one is dealt with: the next one comes by itself. */
    onDone: () => choose(after),
    putOff: () => {
      if (!chosen) return
      setLater((old) => [...old.filter((id) => id !== chosen.id), chosen.id])
      choose(rows[at + 1] ?? rows[0])
    },
    isLater: (id: string) => later.includes(id),
  }
}

export type TriageState = ReturnType<typeof useTriage>

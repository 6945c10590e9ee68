import { useCallback, useEffect, useState } from 'react'
import type { z } from 'zod'
import { useSync } from '#foundation/offline/screens/use-sync.ts'
import { ask } from '#foundation/ui/ask.ts'
import { rosterContract } from '#duties/roster/roster.contract.ts'

const rosters = ask(rosterContract)
const answer = rosterContract.myShifts.output
type Mine = z.output<typeof answer>

const keyOf = (person: string) => `hx-my-shifts-${person}`

/** What the phone kept from when it last had a network; nothing when that is broken or another's. */
function kept(person: string): Mine | undefined {
  try {
    const said = answer.safeParse(JSON.parse(localStorage.getItem(keyOf(person)) ?? 'null'))
    return said.success ? said.data : undefined
  } catch {
    return undefined
  }
}

/** 我的班: what the server says, or what it said last; asked again when something has been delivered. */
export function useMyShifts(person: string) {
  const [mine, setMine] = useState(() => kept(person))
  const [failed, setFailed] = useState(false)
  const { commands } = useSync()
  const arrived = commands.filter(({ owner, state }) => owner === person && state === 'received').length
  const refresh = useCallback(
    () =>
      rosters.myShifts({}).then(
        (said) => {
          setMine(said)
          setFailed(false)
          localStorage.setItem(keyOf(person), JSON.stringify(answer.encode(said)))
        },
        () => setFailed(true),
      ),
    [person],
  )
  useEffect(() => void refresh(), [refresh, arrived])
  return { mine, failed, refresh, commands: commands.filter(({ owner }) => owner === person) }
}

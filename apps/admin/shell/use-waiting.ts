import { useQuery } from '@tanstack/react-query'
import { reads } from '#matters/hazard/screens/asks.ts'

type Inbox = Awaited<ReturnType<typeof reads.readInbox>>

/** What waits for others does not wait for me. */
const mine = (inbox: Inbox): number =>
  Object.entries(inbox).reduce((sum, [group, rows]) => (group === 'waiting' ? sum : sum + rows.length), 0)

/** Things waiting for me, by the path of the word they stand beside. Asked only for words that are there. */
export function useWaiting(paths: ReadonlySet<string>): Readonly<Record<string, number>> {
  const inbox = useQuery({
    queryKey: ['waiting', 'inbox'],
    queryFn: async () => mine(await reads.readInbox({})),
    enabled: paths.has('/inbox'),
  })
  const untriaged = useQuery({
    queryKey: ['waiting', 'untriaged'],
    queryFn: async () => (await reads.countHazards({ view: 'untriaged' })).views.untriaged,
    enabled: paths.has('/triage'),
  })
  return { '/inbox': inbox.data ?? 0, '/triage': untriaged.data ?? 0 }
}

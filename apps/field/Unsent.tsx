import { hrefOf } from '#apps/field/route.ts'
import { sendWords } from '#foundation/offline/offline.words.ts'
import { useSync } from '#foundation/offline/screens/use-sync.ts'
import { Status } from '#foundation/ui/status.tsx'

/** What this person gave and the server does not have yet, above what it has. */
export function Unsent({ person }: { person: string }) {
  const { commands, reached } = useSync()
  const open = commands.filter(({ owner, state }) => owner === person && state !== 'received')
  if (open.length === 0) return null
  return (
    <ul className="fd-list">
      {open.map((command) => (
        <li key={command.id}>
          <a className="fd-row" href={hrefOf('/sent')}>
            <b>{command.title}</b>
            <Status {...sendWords(command, reached)} />
          </a>
        </li>
      ))}
    </ul>
  )
}

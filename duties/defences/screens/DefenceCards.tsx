import { Empty } from '#foundation/ui/empty.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Status } from '#foundation/ui/status.tsx'
import type { SchoolStanding } from '#duties/defences/defences.ts'
import { figureNames } from '#duties/defences/defences.words.ts'
import { figureOfRow, ListStatus, reachedLook, wholesLook } from '#duties/defences/screens/defence-look.tsx'

/** The same rows one below the other, for a narrow screen. */
export function DefenceCards({ rows, figure }: { rows: readonly SchoolStanding[]; figure: string | undefined }) {
  if (rows.length === 0) return <Empty why="没有这样的学校">可去掉几个条件再看。</Empty>
  const name = figure === undefined ? undefined : figureNames[figure]
  return (
    <ul className="df-cards">
      {rows.map((row) => (
        <li key={row.id}>
          <Link href={`/defences/${row.id}`}>
            <b>{row.name}</b>
          </Link>
          <div className="hx-row hx-row--wrap">
            {figure && name && <Status {...prefixed(name.replace('率', ''), reachedLook(figureOfRow(figure, row)))} />}
            {row.lists
              .filter(({ list }) => list !== 'eight-ones')
              .map((each) => (
                <ListStatus key={each.list} of={each} named />
              ))}
            <Status {...prefixed('八个一', wholesLook(row))} />
          </div>
        </li>
      ))}
    </ul>
  )
}

const prefixed = (name: string, { state, word }: ReturnType<typeof reachedLook>) => ({ state, word: `${name} ${word}` })

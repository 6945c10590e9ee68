import { Status } from '#foundation/ui/status.tsx'
import type { SchoolStanding } from '#duties/defences/defences.ts'
import { figureNames } from '#duties/defences/defences.words.ts'
import { figureOfRow, ListStatus, reachedLook, wholesLook } from '#duties/defences/screens/defence-look.tsx'

/** How a school stands by the figure asked for and by its lists, where a table is too wide. */
export function DefenceCard({ row, figure }: { row: SchoolStanding; figure: string | undefined }) {
  const name = figure === undefined ? undefined : figureNames[figure]
  return (
    <>
      {figure && name && <Status {...prefixed(name.replace('率', ''), reachedLook(figureOfRow(figure, row)))} />}
      {row.lists
        .filter(({ list }) => list !== 'eight-ones')
        .map((each) => (
          <ListStatus key={each.list} of={each} named />
        ))}
      <Status {...prefixed('八个一', wholesLook(row))} />
    </>
  )
}

const prefixed = (name: string, { state, word }: ReturnType<typeof reachedLook>) => ({ state, word: `${name} ${word}` })

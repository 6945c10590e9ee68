import type { LedgerColumn } from '#foundation/ui/ledger-column.ts'
import { Status } from '#foundation/ui/status.tsx'
import { type ListCode, type SchoolStanding, threeDefences } from '#duties/defences/defences.ts'
import { figureNames, listWords } from '#duties/defences/defences.words.ts'
import { figureOfRow, ListStatus, reachedLook, wholesLook } from '#duties/defences/screens/defence-look.tsx'

const look = ({ state, word }: ReturnType<typeof reachedLook>) => <Status state={state} word={word} />

const ofList = (list: ListCode): LedgerColumn<SchoolStanding> => ({
  key: list,
  title: listWords[list],
  width: 132,
  cell: ({ lists }) => {
    const of = lists.find((each) => each.list === list)
    return of ? <ListStatus of={of} /> : '—'
  },
})

const ofPercent = (code: string, title: string): LedgerColumn<SchoolStanding> => ({
  key: code,
  title,
  width: 88,
  cell: ({ percents }) => look(reachedLook(percents[code])),
})

/** Three columns of the three defences, then the rest; the figure one came for stands first. */
export const defenceColumns = (figure: string | undefined): LedgerColumn<SchoolStanding>[] => [
  { key: 'at', title: '序号', width: 48, align: 'center', cell: (_, ordinal) => ordinal },
  { key: 'name', title: '学校', width: 190, cell: ({ short }) => short },
  ...(figure !== undefined && figureNames[figure] !== undefined && !figure.startsWith('F')
    ? [
        {
          key: 'figure',
          title: figureNames[figure].replace('率', ''),
          width: 120,
          cell: (row: SchoolStanding) => look(reachedLook(figureOfRow(figure, row))),
        },
      ]
    : []),
  ...threeDefences.map(ofList),
  { key: 'eight', title: '八个一', width: 92, cell: (row) => look(wholesLook(row)) },
  ofPercent('F1', '保安配备'),
  ofPercent('F2', '封闭管理'),
  ofPercent('F3', '报警联网'),
  ofPercent('F4', '护学岗'),
]

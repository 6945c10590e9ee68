import { dayOf } from '#foundation/calendar/day.ts'
import { Empty } from '#foundation/ui/empty.tsx'
import type { LedgerColumn } from '#foundation/ui/ledger-column.ts'
import { Link } from '#foundation/ui/link.tsx'
import { type State, Status } from '#foundation/ui/status.tsx'
import { documentKinds } from '#accounts/document/document.ts'
import type { DocumentRow } from '#accounts/document/document-reads.contract.ts'
import { stateWords } from '#accounts/document/document.words.ts'
import type { DocumentState } from '#accounts/document/life.ts'

const looks: Record<DocumentState, State> = {
  draft: 'todo',
  reviewed: 'doing',
  issued: 'done',
  recalled: 'unknown',
  dropped: 'unknown',
}

/** How a document stands; for a unit that has not signed for it yet, that it should. */
export function standingOf({ state, mine }: Pick<DocumentRow, 'state' | 'mine'>): { state: State; word: string } {
  if (state === 'issued' && mine === 'waiting') return { state: 'soon', word: '待签收' }
  return { state: looks[state], word: stateWords[state] }
}

export const signedWords = ({ sentTo, signed, mine }: Pick<DocumentRow, 'sentTo' | 'signed' | 'mine'>): string => {
  if (sentTo === 0) return ''
  if (mine === 'signed') return '本单位已签收'
  return mine === 'waiting' ? '本单位未签收' : `${signed}/${sentTo}`
}

/** 公文登记簿 as on paper. */
export const documentTable: LedgerColumn<DocumentRow>[] = [
  { key: 'place', title: '序号', width: 44, align: 'center', cell: (_, ordinal) => ordinal },
  { key: 'number', title: '发文字号', width: 190, cell: ({ numberText }) => numberText ?? '印发时编号' },
  {
    key: 'issued',
    title: '印发日期',
    width: 92,
    align: 'center',
    cell: ({ issuedAt }) => (issuedAt ? dayOf(issuedAt) : ''),
  },
  { key: 'kind', title: '文种', width: 100, cell: ({ kind }) => documentKinds[kind].name },
  { key: 'title', title: '标题', width: 320, cell: ({ title }) => title },
  { key: 'state', title: '状态', width: 90, cell: (row) => <Status {...standingOf(row)} /> },
  { key: 'signed', title: '签收', width: 110, align: 'center', cell: signedWords },
]

/** The same rows one below the other, for a narrow screen. */
export function DocumentCards({ rows, nil }: { rows: readonly DocumentRow[]; nil: string }) {
  if (rows.length === 0) return <Empty why={nil} />
  return (
    <ul className="doc-cards">
      {rows.map((row) => (
        <li key={row.id}>
          <Link className="doc-card" href={`/documents/${row.id}`}>
            <span className="doc-line">
              <span>{row.numberText ?? '印发时编号'}</span>
              <span>{row.issuedAt ? dayOf(row.issuedAt) : ''}</span>
            </span>
            <b>{row.title}</b>
            <span className="doc-line">
              <Status {...standingOf(row)} />
              <span>{documentKinds[row.kind].name}</span>
              <span>{row.sentTo > 0 ? `签收 ${signedWords(row)}` : ''}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

import { useRef } from 'react'
import { Empty } from '#foundation/ui/empty.tsx'
import { ListRow } from '#foundation/ui/list-row.tsx'
import { useRowKeys } from '#foundation/ui/use-row-keys.ts'
import { Status } from '#foundation/ui/status.tsx'
import type { SchoolRow } from '#accounts/school-file/school-file.contract.ts'

/** The same roster one below the other, for a narrow screen. */
export function SchoolCards({ rows }: { rows: readonly SchoolRow[] }) {
  const list = useRef<HTMLUListElement>(null)
  useRowKeys(list)
  if (rows.length === 0) return <Empty why="没有这样的学校">可去掉几个条件再看。</Empty>
  return (
    <ul ref={list} className="sf-cards">
      {rows.map((row) => (
        <ListRow
          key={row.id}
          plain
          title={row.name}
          under={`${row.typeName} · ${row.townName ?? '未定属地'} · 学生${row.students}人`}
          href={`/schools/${row.id}`}
          deed={<Standing row={row} />}
        />
      ))}
    </ul>
  )
}

function Standing({ row: { counts } }: { row: SchoolRow }) {
  if (counts.late > 0) return <Status state="late" word={`逾期${counts.late}`} />
  if (counts.open > 0) return <Status state="doing" word={`未销号${counts.open}`} />
  return <span className="hx-small hx-ink-3">无未销号</span>
}

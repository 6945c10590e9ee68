import type { LedgerColumn } from '#foundation/ui/ledger-column.ts'
import { Link } from '#foundation/ui/link.tsx'
import { SchoolTable } from '#foundation/ui/school-table.tsx'
import { Status } from '#foundation/ui/status.tsx'
import type { NormRow } from '#duties/norms/norms.ts'
import type { NormsRead } from '#duties/norms/screens/Norms.tsx'

type Props = { rows: readonly NormRow[]; week: NormsRead['week'] }

const guardsLook = ({ needed, guards, lacking }: NormRow) => {
  if (needed === null) return { state: 'unknown', word: '人数没有登记' } as const
  return lacking > 0
    ? ({ state: 'late', word: `应${needed}实${guards}，差${lacking}` } as const)
    : ({ state: 'done', word: `应${needed}实${guards}` } as const)
}
const certifiedLook = ({ guards, certified }: NormRow) => {
  if (guards === 0) return { state: 'unknown', word: '没有保安' } as const
  return { state: certified < guards ? 'late' : 'done', word: `${certified}/${guards}` } as const
}
/** Nothing due is nothing to praise. */
const doneOf = (done: number, due: number, none: string) => {
  if (due === 0) return { state: 'unknown', word: none } as const
  return { state: done < due ? 'late' : 'done', word: `${done}/${due}` } as const
}
const shiftsLook = ({ shifts: { signed, due, planned } }: NormRow) =>
  doneOf(signed, due, planned > 0 ? `排${planned}班，未到` : '没有排班')
const patrolsLook = ({ patrols: { done, due, planned } }: NormRow) =>
  doneOf(done, due, planned > 0 ? `应${planned}次，未到` : '本周不上课')

/** Other rule sets, for comparison only. */
const othersOf = ({ others }: NormRow) =>
  others
    .map(({ name, needed, inForce }) => `${name}${inForce ? '' : '（未启用或外地）'}：${needed ?? '—'}名`)
    .join('；')

const columns = ({ from, to }: Props['week']): LedgerColumn<NormRow>[] => [
  { key: 'at', title: '序号', width: 48, align: 'center', cell: (_, ordinal) => ordinal },
  { key: 'name', title: '学校', width: 170, cell: ({ short }) => short },
  {
    key: 'heads',
    title: '师生（寄宿）',
    width: 110,
    align: 'right',
    cell: ({ students, staff, boarders }) => `${students + staff}${boarders > 0 ? `（${boarders}）` : ''}`,
  },
  {
    key: 'guards',
    title: '保安',
    width: 150,
    cell: (row) => (
      <span title={othersOf(row)}>
        <Status {...guardsLook(row)} />
      </span>
    ),
  },
  { key: 'certified', title: '持证', width: 90, cell: (row) => <Status {...certifiedLook(row)} /> },
  {
    key: 'shifts',
    title: '值守签到',
    width: 120,
    cell: (row) => (
      <Link href={`/presence?figure=on-time&school=${row.id}&from=${from}&to=${to}`}>
        <span className="hx-hidden">{`${row.short}值守签到：`}</span>
        <Status {...shiftsLook(row)} />
      </Link>
    ),
  },
  { key: 'posts', title: '排班岗位', width: 76, align: 'right', cell: ({ posts }) => posts },
  {
    key: 'patrols',
    title: '巡查',
    width: 130,
    cell: (row) => (
      <Link href={`/coverage/${row.id}/point-patrol?from=${from}&to=${to}`}>
        <span className="hx-hidden">{`${row.short}巡查：`}</span>
        <Status {...patrolsLook(row)} />
      </Link>
    ),
  },
  {
    key: 'perDay',
    title: '每日应巡',
    width: 80,
    align: 'right',
    cell: ({ patrols: { perDay } }) => (perDay === 0 ? '—' : `${perDay}次`),
  },
]

/** One row a school: what it should have, what it has, and what was done this week. */
export const NormTable = ({ rows, week }: Props) => (
  <SchoolTable
    title="各校保安和巡查配备"
    line={['应配以规则计算，实有以名册为准', '差得多的在前']}
    columns={columns(week)}
    rows={rows}
    href={({ id }) => `/schools/${id}`}
    card={(row) => (
      <>
        <Status {...named('保安', guardsLook(row))} />
        <Status {...named('持证', certifiedLook(row))} />
        <Status {...named('签到', shiftsLook(row))} />
        <Status {...named('巡查', patrolsLook(row))} />
      </>
    )}
  />
)

const named = <S extends string>(name: string, { state, word }: { state: S; word: string }) => ({
  state,
  word: `${name} ${word}`,
})

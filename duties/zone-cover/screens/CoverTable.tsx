import { monthDayWords } from '#foundation/calendar/words.ts'
import type { LedgerColumn } from '#foundation/ui/ledger-column.ts'
import { SchoolTable } from '#foundation/ui/school-table.tsx'
import { Status } from '#foundation/ui/status.tsx'
import type { ZoneRow } from '#duties/zone-cover/zone-cover.ts'
import { accessWords, type Zone, zoneWords } from '#registry/camera/camera.ts'

export const coverLook = ({ covered, required, cameras }: ZoneRow) => {
  if (cameras === 0) return { state: 'unknown', word: '没有登记监控点' } as const
  return { state: covered < required ? 'late' : 'done', word: `${covered}/${required}处` } as const
}
export const accessLook = ({ access, since }: Pick<ZoneRow, 'access' | 'since'>) => {
  if (access === null) return { state: 'unknown', word: '没有登记' } as const
  const state = { none: 'todo', building: 'doing', connected: 'done' } as const
  return {
    state: state[access],
    word: `${accessWords[access]}${since ? `（${monthDayWords(since)}起）` : ''}`,
  } as const
}
const faultLook = ({ faulty, cameras }: ZoneRow) => {
  if (cameras === 0) return { state: 'unknown', word: '—' } as const
  return faulty > 0
    ? ({ state: 'late', word: `${faulty}个待恢复` } as const)
    : ({ state: 'done', word: '完好' } as const)
}

const columns: LedgerColumn<ZoneRow>[] = [
  { key: 'at', title: '序号', width: 48, align: 'center', cell: (_, ordinal) => ordinal },
  { key: 'name', title: '学校', width: 170, cell: ({ short }) => short },
  { key: 'cover', title: '重点部位', width: 120, cell: (row) => <Status {...coverLook(row)} /> },
  {
    key: 'missing',
    title: '还没有监控的部位',
    width: 260,
    cell: ({ missing }) => missing.map((zone) => zoneWords[zone as Zone]).join('、') || '—',
  },
  { key: 'cameras', title: '监控点', width: 70, align: 'right', cell: ({ cameras }) => cameras },
  { key: 'faulty', title: '故障', width: 110, cell: (row) => <Status {...faultLook(row)} /> },
  {
    key: 'repair',
    title: '今年修复',
    width: 120,
    cell: ({ repairs, repairDays }) => (repairDays === null ? '—' : `${repairs}次，平均${repairDays}天`),
  },
  { key: 'access', title: '接入区平台', width: 160, cell: (row) => <Status {...accessLook(row)} /> },
]

export const CoverTable = ({ rows }: { rows: readonly ZoneRow[] }) => (
  <SchoolTable
    title="各校视频监控情况"
    line={['部位以技防检查单为准', '单位：处、个、天']}
    columns={columns}
    rows={rows}
    href={({ id }) => `/cameras/${id}`}
    card={(row) => (
      <>
        <Status {...coverLook(row)} />
        <Status {...accessLook(row)} />
        <Status {...faultLook(row)} />
      </>
    )}
  />
)

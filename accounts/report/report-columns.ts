import { dayOf } from '#foundation/calendar/day.ts'
import type { ReportPeriod, ReportRow } from '#accounts/report/report.ts'
import { reportStateWords, reportTimeWords, trackWords } from '#accounts/report/report.words.ts'

export type ReportLine = { place: number; row: ReportRow }
type ReportColumn = {
  title: string
  width: number
  align?: 'center'
  value: (line: ReportLine) => string | number | null
}

/** 报送情况表, as it is exported. */
export const reportColumns: readonly ReportColumn[] = [
  { title: '序号', width: 6, align: 'center', value: ({ place }) => place },
  { title: '单位', width: 28, value: ({ row }) => row.unitName },
  { title: '属地', width: 12, value: ({ row }) => row.townName },
  { title: '报送截止', width: 12, align: 'center', value: ({ row }) => row.dueOn },
  {
    title: '电子稿报送',
    width: 12,
    align: 'center',
    value: ({ row }) => (row.firstSubmittedAt ? dayOf(row.firstSubmittedAt) : ''),
  },
  { title: '书面稿收到', width: 12, align: 'center', value: ({ row }) => row.paperOn ?? '' },
  {
    title: '两种报送',
    width: 14,
    align: 'center',
    value: ({ row }) => (row.state === 'exempt' ? '' : trackWords[row.track]),
  },
  { title: '办理', width: 12, align: 'center', value: ({ row }) => reportStateWords[row.state] },
  { title: '是否按时', width: 10, align: 'center', value: ({ row }) => reportTimeWords[row.time] },
  { title: '备注', width: 26, value: ({ row }) => row.reason },
]

/** 2017年上半年工作情况小结报送情况表 */
export const tableTitle = (period: Pick<ReportPeriod, 'name'> | null | undefined): string =>
  `${period?.name ?? '定期报告'}报送情况表`

export const SIGNATURES = '填报人：　　　　　　审核人：　　　　　　单位负责人：　　　　　　联系电话：'

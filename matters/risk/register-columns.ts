import { dayOf } from '#foundation/calendar/day.ts'
import type { RiskRow } from '#matters/risk/risk-reads.contract.ts'
import { stateWords } from '#matters/risk/risk.words.ts'

export type RegisterLine = { place: number; row: RiskRow }
export type RegisterColumn = {
  code: string
  title: string
  /** Share of the width of the page. */
  width: number
  align?: 'center'
  value: (line: RegisterLine) => string | number | null
}

/** 安全风险清单, as it is printed and exported. */
export const registerColumns = [
  { code: 'place', title: '序号', width: 5, align: 'center', value: ({ place }) => place },
  { code: 'school', title: '学校', width: 16, value: ({ row }) => row.schoolName },
  { code: 'spot', title: '风险部位', width: 12, value: ({ row }) => row.spot },
  { code: 'kind', title: '类别', width: 11, value: ({ row }) => row.kindName },
  { code: 'title', title: '可能发生的事', width: 26, value: ({ row }) => row.title },
  { code: 'likelihood', title: '可能性', width: 6, align: 'center', value: ({ row }) => row.likelihood },
  { code: 'consequence', title: '后果', width: 6, align: 'center', value: ({ row }) => row.consequence },
  { code: 'grade', title: '风险等级', width: 9, align: 'center', value: ({ row }) => row.gradeShown.name },
  { code: 'measures', title: '管控措施', width: 30, value: ({ row }) => row.measures },
  { code: 'responsible', title: '责任岗位', width: 14, value: ({ row }) => row.responsibleName },
  { code: 'state', title: '状态', width: 8, align: 'center', value: ({ row }) => stateWords[row.state] },
  {
    code: 'reviewed',
    title: '上次复核',
    width: 11,
    align: 'center',
    value: ({ row }) => (row.reviewedAt ? dayOf(row.reviewedAt) : ''),
  },
  {
    code: 'reviewOn',
    title: '下次复核',
    width: 11,
    align: 'center',
    value: ({ row }) => (row.state === 'closed' ? '' : row.reviewOn),
  },
  { code: 'remark', title: '备注', width: 12, value: ({ row }) => (row.late ? `逾期${row.lateDays}天` : row.reason) },
] as const satisfies readonly RegisterColumn[]

/** 2017年青山湖区学校安全风险清单 */
export const registerTitle = (year: number, whose: string): string => `${year}年${whose}安全风险清单`

export const SIGNATURES = '填报人：　　　　　　审核人：　　　　　　单位负责人：　　　　　　联系电话：'

import { dayOf } from '#foundation/calendar/day.ts'
import type { OrderRow } from '#matters/supervision/supervision-reads.contract.ts'
import { stateWords } from '#matters/supervision/supervision.words.ts'

export type OrderLine = { place: number; row: OrderRow }
export type OrderColumn = {
  code: string
  title: string
  /** Share of the width of the page. */
  width: number
  align?: 'center'
  value: (line: OrderLine) => string | number | null
}

/** 办理结果: how far it is, and what was found. */
export const resultOf = ({ state, finding, reply, listed }: OrderRow): string =>
  [listed ? '挂牌督办' : '', stateWords[state], state === 'replied' ? reply : finding].filter(Boolean).join('，')

/** 督办台账, as it is printed and exported. Source: the ledger's usual columns. */
export const orderColumns = [
  { code: 'place', title: '序号', width: 5, align: 'center', value: ({ place }) => place },
  { code: 'number', title: '督办单号', width: 17, value: ({ row }) => row.numberText ?? '待签发' },
  {
    code: 'issued',
    title: '签发日期',
    width: 11,
    align: 'center',
    value: ({ row }) => (row.issuedAt ? dayOf(row.issuedAt) : ''),
  },
  { code: 'matter', title: '事项', width: 32, value: ({ row }) => row.matter },
  { code: 'lead', title: '承办单位', width: 14, value: ({ row }) => row.leadName },
  { code: 'demand', title: '要求', width: 28, value: ({ row }) => row.demand },
  { code: 'due', title: '办结时限', width: 11, align: 'center', value: ({ row }) => row.dueOn },
  {
    code: 'replied',
    title: '反馈时间',
    width: 11,
    align: 'center',
    value: ({ row }) => (row.repliedAt ? dayOf(row.repliedAt) : ''),
  },
  { code: 'result', title: '办理结果', width: 24, value: ({ row }) => resultOf(row) },
  { code: 'late', title: '是否逾期', width: 8, align: 'center', value: ({ row }) => (row.late ? '是' : '否') },
] as const satisfies readonly OrderColumn[]

/** 2017年青山湖区学校及周边治安综合治理督办台账 */
export const ledgerTitle = (year: number, whose: string): string => `${year}年${whose}学校及周边治安综合治理督办台账`

export const SIGNATURES = '填报人：　　　　　　审核人：　　　　　　单位负责人：　　　　　　联系电话：'

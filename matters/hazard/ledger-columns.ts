import { dayOf } from '#foundation/calendar/day.ts'
import type { HazardRow } from '#matters/hazard/hazard-reads.contract.ts'
import { gradeWords, stateWords } from '#matters/hazard/hazard.words.ts'

/** A row with its place in the list and the words of the programme for its codes. */
export type LedgerLine = { place: number; row: HazardRow; words: { category: string; channel: string } }
export type LedgerColumn = {
  code: string
  title: string
  /** Share of the width of the page. */
  width: number
  align?: 'center'
  sum?: true
  value: (line: LedgerLine) => string | number | null
}

const none = '—'
const dueWords = ({ dueOn, originalDueOn }: HazardRow) =>
  dueOn === null ? '' : originalDueOn && originalDueOn !== dueOn ? `${dueOn}（原定${originalDueOn}）` : dueOn
const leadWords = ({ lead, school, leadName, assistNames }: HazardRow) =>
  lead === null ? none : [lead === school ? '学校' : (leadName ?? lead), ...assistNames].join('、')

/** 安全隐患排查整改（销号）台账, in the order and with the names of the paper one. */
export const ledgerColumns = [
  { code: 'place', title: '序号', width: 5, align: 'center', value: ({ place }) => place },
  { code: 'number', title: '编号', width: 14, align: 'center', value: ({ row }) => row.numberText },
  { code: 'foundOn', title: '排查时间', width: 11, align: 'center', value: ({ row }) => row.foundOn },
  { code: 'school', title: '学校（单位）', width: 16, value: ({ row }) => row.schoolName },
  { code: 'spot', title: '隐患部位', width: 11, value: ({ row }) => row.spot },
  { code: 'title', title: '隐患内容', width: 26, value: ({ row }) => row.title },
  { code: 'category', title: '类别', width: 7, align: 'center', value: ({ words }) => words.category },
  {
    code: 'grade',
    title: '等级',
    width: 6,
    align: 'center',
    value: ({ row }) => (row.grade ? gradeWords[row.grade] : '待定级'),
  },
  { code: 'channel', title: '发现方式', width: 9, align: 'center', value: ({ words }) => words.channel },
  { code: 'foundBy', title: '排查人', width: 12, value: ({ row }) => row.foundBy },
  { code: 'measures', title: '整改措施', width: 22, value: ({ row }) => row.measures },
  { code: 'lead', title: '责任单位', width: 14, value: ({ row }) => leadWords(row) },
  { code: 'responsible', title: '责任人', width: 12, value: ({ row }) => row.responsible },
  { code: 'funds', title: '整改资金（万元）', width: 9, align: 'center', sum: true, value: ({ row }) => row.funds },
  { code: 'due', title: '整改时限', width: 11, align: 'center', value: ({ row }) => dueWords(row) },
  { code: 'precaution', title: '防范（应急）措施', width: 16, value: ({ row }) => row.precaution },
  {
    code: 'doneOn',
    title: '完成时间',
    width: 11,
    align: 'center',
    value: ({ row }) => (row.doneAt ? dayOf(row.doneAt) : ''),
  },
  { code: 'result', title: '整改情况', width: 16, value: ({ row }) => row.result || stateWords[row.state] },
  { code: 'reinspectedOn', title: '复查时间', width: 11, align: 'center', value: ({ row }) => row.reinspectedOn ?? '' },
  { code: 'reinspectors', title: '复查人', width: 12, value: ({ row }) => row.reinspectors },
  {
    code: 'struck',
    title: '是否销号',
    width: 6,
    align: 'center',
    value: ({ row }) => (row.state === 'struck' ? '是' : '否'),
  },
  { code: 'remark', title: '备注', width: 12, value: ({ row }) => row.remark },
] as const satisfies readonly LedgerColumn[]

export type LedgerColumnCode = (typeof ledgerColumns)[number]['code']

/** What a screen shows first: 常用13列, or all of the paper. */
export const ledgerPresets = {
  usual: [
    'place',
    'number',
    'foundOn',
    'school',
    'spot',
    'title',
    'category',
    'grade',
    'lead',
    'due',
    'result',
    'reinspectedOn',
    'struck',
  ],
  paper: ledgerColumns.map(({ code }) => code),
} as const satisfies Record<string, readonly LedgerColumnCode[]>

/** 2017年青山湖区学校及周边安全隐患排查整改台账 */
export const ledgerTitle = (year: number, district: string): string =>
  `${year}年${district}学校及周边安全隐患排查整改台账`

export const SIGNATURES = '填报人：　　　　　　审核人：　　　　　　单位负责人：　　　　　　联系电话：'

import { monthDayWords } from '#foundation/calendar/words.ts'
import { plainDay } from '#foundation/calendar/day.ts'
import type { TargetRow } from '#matters/key-target/key-target-reads.contract.ts'
import { basisWords, stateWords } from '#matters/key-target/key-target.words.ts'

export type TargetLine = { place: number; row: TargetRow }
export type TargetColumn = {
  code: string
  title: string
  /** Share of the width of the page. */
  width: number
  align?: 'center'
  value: (line: TargetLine) => string | number | null
}

const day = (text: string) => monthDayWords(plainDay(text))
export const measuresOf = ({ measures }: TargetRow): string =>
  measures.map((each, i) => (measures.length > 1 ? `${i + 1}.${each}` : each)).join('；')
export const milestonesOf = ({ milestones }: TargetRow): string =>
  milestones.map(({ what, dueOn, reachedOn }) => `${day(dueOn)}${what}${reachedOn ? '（已办）' : ''}`).join('；')
export const recurredOf = ({ recurrences }: TargetRow): string => (recurrences > 0 ? `是，${recurrences}次` : '否')
export const acceptanceOf = ({ finding, decision, decisionReason }: TargetRow): string =>
  [finding, decision === 'delist' ? '摘牌' : decision === 'keep' ? `继续：${decisionReason}` : '']
    .filter(Boolean)
    .join('；')

/** 整治项目台账（重点整治对象）, as it is printed and exported. Source: the ledger's usual columns. */
export const targetColumns = [
  { code: 'place', title: '序号', width: 4, align: 'center', value: ({ place }) => place },
  { code: 'school', title: '学校', width: 12, value: ({ row }) => row.schoolName },
  { code: 'problem', title: '突出问题', width: 20, value: ({ row }) => row.problem },
  { code: 'category', title: '类别', width: 8, align: 'center', value: ({ row }) => row.categoryName },
  { code: 'basis', title: '列入依据', width: 9, align: 'center', value: ({ row }) => basisWords[row.basis] },
  { code: 'lead', title: '牵头单位', width: 11, value: ({ row }) => row.leadName ?? '' },
  { code: 'assists', title: '配合单位', width: 12, value: ({ row }) => row.assistNames.join('、') },
  { code: 'leader', title: '责任领导', width: 12, value: ({ row }) => row.leaderName ?? '' },
  { code: 'measures', title: '整治措施', width: 26, value: ({ row }) => measuresOf(row) },
  { code: 'milestones', title: '时间节点', width: 22, value: ({ row }) => milestonesOf(row) },
  { code: 'progress', title: '进展情况', width: 20, value: ({ row }) => row.newest },
  { code: 'result', title: '完成情况', width: 16, value: ({ row }) => row.result },
  { code: 'recurred', title: '是否反复', width: 8, align: 'center', value: ({ row }) => recurredOf(row) },
  { code: 'accepted', title: '验收结论', width: 16, value: ({ row }) => acceptanceOf(row) },
  {
    code: 'remark',
    title: '备注',
    width: 12,
    value: ({ row }) => [row.numberText, stateWords[row.state]].filter(Boolean).join(' '),
  },
] as const satisfies readonly TargetColumn[]

/** 2017年青山湖区整治项目台账（重点整治对象） */
export const ledgerTitle = (year: number, whose: string): string => `${year}年${whose}整治项目台账（重点整治对象）`

export const SIGNATURES = '填报人：　　　　　　审核人：　　　　　　单位负责人：　　　　　　联系电话：'

import { plainDay, type PlainDay } from '#foundation/calendar/day.ts'
import { Deadline } from '#foundation/ui/deadline.tsx'
import type { LedgerColumn } from '#foundation/ui/ledger-column.ts'
import { Status, type State } from '#foundation/ui/status.tsx'

type Row = {
  no: string
  found: string
  school: string
  what: string
  grade: string
  lead: string
  due: PlainDay
  state: State
  word: string
  first?: PlainDay
  cost: number
}

const day = plainDay
export const rows: Row[] = [
  {
    no: '25',
    found: '2017-03-14',
    school: '博文实验学校（示例）',
    what: '窗户铁栅栏影响逃生',
    grade: '较大',
    lead: '学校、区消防大队',
    due: day('2017-04-25'),
    state: 'late',
    word: '逾期 · 督办2次',
    cost: 1.2,
  },
  {
    no: '7',
    found: '2017-02-24',
    school: '梧岸中学（示例）',
    what: '放学时段家长车辆双排停放致拥堵',
    grade: '较大',
    lead: '区交警大队',
    due: day('2017-05-10'),
    first: day('2017-04-15'),
    state: 'doing',
    word: '待复查',
    cost: 0,
  },
  {
    no: '41',
    found: '2017-04-11',
    school: '青澜小学（示例）',
    what: '流动摊点再次聚集约12处，占用人行道（1号反弹）',
    grade: '重大',
    lead: '区城管执法局',
    due: day('2017-05-12'),
    first: day('2017-05-07'),
    state: 'doing',
    word: '待复查',
    cost: 1.8,
  },
  {
    no: '36',
    found: '2017-03-24',
    school: '锦星学校（示例）',
    what: '网吧距校门步行约170米',
    grade: '较大',
    lead: '区文广局',
    due: day('2017-05-31'),
    state: 'doing',
    word: '进行中',
    cost: 0,
  },
]
const now = new Date('2017-05-10T08:00:00+08:00')

export const columns: LedgerColumn<Row>[] = [
  { key: 'at', title: '序号', width: 44, align: 'center', cell: (_, ordinal) => ordinal, sum: '合计' },
  { key: 'no', title: '编号', width: 110, align: 'center', cell: ({ no }) => `〔2017〕${no}号`, sum: '4处' },
  { key: 'found', title: '排查时间', width: 100, align: 'center', cell: ({ found }) => found, sortable: true },
  { key: 'school', title: '学校（单位）', width: 168, cell: ({ school }) => school },
  { key: 'what', title: '隐患内容', width: 260, cell: ({ what }) => what },
  {
    key: 'grade',
    title: '等级',
    width: 52,
    align: 'center',
    cell: ({ grade }) => (grade === '重大' ? <b>重大</b> : grade),
  },
  { key: 'lead', title: '责任单位', width: 130, cell: ({ lead }) => lead },
  {
    key: 'due',
    title: '整改时限',
    width: 176,
    cell: ({ due, first }) => <Deadline now={now} due={due} soon={due < '2017-05-14'} original={first} />,
    sortable: true,
  },
  { key: 'state', title: '整改情况', width: 140, cell: ({ state, word }) => <Status state={state} word={word} /> },
  {
    key: 'cost',
    title: '整改资金',
    width: 84,
    align: 'right',
    cell: ({ cost }) => (cost ? cost.toFixed(2) : '—'),
    sum: '3.00',
  },
]
export const chips = [
  { key: 'state', name: '状态', value: 'open', options: [{ value: 'open', words: '未销号' }] },
  { key: 'school', name: '学校', options: rows.map(({ school }) => ({ value: school, words: school, count: 1 })) },
  { key: 'grade', name: '等级', options: ['一般', '较大', '重大'].map((words) => ({ value: words, words })) },
]

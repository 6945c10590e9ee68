/** One step of a demo order at its moment; `said` is the answer, the finding, the plan or the record. */
export type DemoStep =
  | { at: string; do: 'sign' | 'close' }
  | { at: string; do: 'reply' | 'verify' | 'list'; said: string }
  | { at: string; do: 'send-back' | 'follow'; said: string; dueOn: string }
  | { at: string; do: 'interview'; said: string; result: string }

export type DemoOrder = {
  at: string
  /** Number of the hazard of the story it presses; else what the Office wrote. */
  hazard?: number
  rung?: string
  demand?: string
  dueOn?: string
  written?: Record<string, unknown>
  steps: readonly DemoStep[]
}

/** What the Office pressed until 10 May 2017, in the order in which it was issued. */
export const DEMO_ORDERS: readonly DemoOrder[] = [
  {
    at: '2017-03-27T09:20',
    written: {
      about: { kind: 'other' },
      matter: '开学初护校安园工作情况迟报',
      basis: '3.5',
      lead: 'wenguang',
      assists: [],
      demand: '补报开学初网吧和书刊摊点检查情况，说明迟报原因',
      dueOn: '2017-03-31',
    },
    steps: [
      { at: '2017-03-27T10:40', do: 'sign' },
      { at: '2017-03-30T16:10', do: 'reply', said: '检查网吧11家、书刊摊点6处，情况已补报；今后由联络员按月报送' },
      { at: '2017-03-31T09:30', do: 'verify', said: '已收到补报材料，数字与台账一致' },
      { at: '2017-03-31T09:40', do: 'close' },
    ],
  },
  {
    at: '2017-04-13T09:00',
    hazard: 41,
    demand: '按重大隐患五落实办理，每周五书面报告进展，值守先行到位',
    dueOn: '2017-04-20',
    steps: [
      { at: '2017-04-13T10:30', do: 'sign' },
      {
        at: '2017-04-13T15:00',
        do: 'list',
        said: '由分管领导包案：四月底前设固守点、三时段专人值守，五月底前引导摊主进疏导点，六月上旬组织复查；每周五报告进展',
      },
      { at: '2017-04-20T16:30', do: 'reply', said: '固守点已设，三时段有专人值守，疏导点正在施工' },
      {
        at: '2017-04-21T10:00',
        do: 'send-back',
        said: '摊主还没有引导进点，请继续办理并按周报告',
        dueOn: '2017-05-31',
      },
    ],
  },
  {
    at: '2017-04-28T09:00',
    hazard: 25,
    rung: 'order-1',
    dueOn: '2017-05-04',
    steps: [
      { at: '2017-04-28T11:00', do: 'sign' },
      {
        at: '2017-05-05T09:00',
        do: 'follow',
        said: '分管领导到现场督促，五月十二日前整改到位并书面反馈',
        dueOn: '2017-05-12',
      },
      { at: '2017-05-05T10:20', do: 'sign' },
      {
        at: '2017-05-08T15:00',
        do: 'interview',
        said: '了解未按期整改的原因：逃生窗改造报价偏高，施工时间没有落实',
        result: '周末施工，五月十二日前改完并报复查',
      },
    ],
  },
  {
    at: '2017-05-02T09:30',
    written: {
      about: { kind: 'other' },
      school: 'S04',
      matter: '校门口护学岗连续三天无人到岗',
      basis: '3.5',
      lead: 'S04',
      assists: [],
      demand: '查明原因，明确带班领导，恢复每天上下学到岗',
      dueOn: '2017-05-08',
    },
    steps: [
      { at: '2017-05-02T10:10', do: 'sign' },
      { at: '2017-05-08T11:20', do: 'reply', said: '已重排护学岗，值班领导每天带班，五月三日起到岗' },
    ],
  },
  {
    at: '2017-05-03T09:00',
    hazard: 12,
    rung: 'order-1',
    dueOn: '2017-05-08',
    steps: [{ at: '2017-05-03T14:20', do: 'sign' }],
  },
  {
    at: '2017-05-09T15:30',
    written: {
      about: { kind: 'other' },
      school: 'S03',
      matter: '青澜小学门口疏导点地面硬化进度滞后',
      basis: '3.5',
      lead: 'tangshan',
      assists: ['zhifa'],
      demand: '明确完工日期，三个工作日内书面反馈施工进度',
      dueOn: '2017-05-12',
    },
    steps: [],
  },
]

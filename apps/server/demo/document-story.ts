/** One document of the demo: who does what to it at which minute. */
export type DemoDocument = {
  at: string
  template: string
  values: Readonly<Record<string, string>>
  period?: { from: string; to: string }
  toWhom?: readonly string[]
  reviewedAt?: string
  issuedAt?: string
  /** Units that have not signed for it by the tenth of May. */
  unsigned?: readonly string[]
}

/** What the Office wrote until 10 May 2017. The third letter of the year is the one the programme came with. */
export const DEMO_DOCUMENTS: readonly DemoDocument[] = [
  {
    at: '2017-01-09T09:30',
    template: 'notice',
    values: {
      matter: '做好寒假前后学校及周边治安综合治理工作',
      reason: '为做好寒假和春节期间的学校安全',
      deadline: '2017-02-10',
    },
    reviewedAt: '2017-01-09T15:00',
    issuedAt: '2017-01-10T09:00',
    unsigned: [],
  },
  {
    at: '2017-02-03T09:30',
    template: 'notice',
    values: {
      matter: '开展春季开学前学校及周边专项排查',
      reason: '为确保春季按时安全开学',
      deadline: '2017-02-12',
    },
    reviewedAt: '2017-02-03T14:00',
    issuedAt: '2017-02-03T16:00',
    unsigned: [],
  },
  {
    at: '2017-03-21T10:00',
    template: 'programme-notice',
    values: {},
    reviewedAt: '2017-03-21T16:30',
    issuedAt: '2017-03-22T09:00',
    unsigned: ['wenguang'],
  },
  {
    at: '2017-04-07T10:00',
    template: 'circular',
    values: { quarter: '2017年第一季度' },
    period: { from: '2017-01-01', to: '2017-03-31' },
    reviewedAt: '2017-04-10T10:00',
    issuedAt: '2017-04-10T15:00',
    unsigned: ['wenguang', 'S04', 'S09', 'hufang'],
  },
  {
    at: '2017-05-08T16:00',
    template: 'notice',
    values: {
      matter: '做好汛期学校及周边安全工作',
      reason: '为做好汛期防范',
      deadline: '2017-05-31',
    },
    reviewedAt: '2017-05-09T10:00',
  },
  { at: '2017-05-09T16:30', template: 'half-year', values: {} },
]

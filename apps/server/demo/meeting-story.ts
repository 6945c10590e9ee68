/** What became of one thing resolved, step by step; `said` is the answer, the finding or the reason. */
export type WorkStep =
  | { at: string; do: 'report' | 'verify'; said: string }
  | { at: string; do: 'close' | 'grant' }
  | { at: string; do: 'ask-more'; said: string; dueOn: string }

export type DemoResolution = {
  matter: string
  lead: string
  assists: string[]
  dueOn: string
  steps: readonly WorkStep[]
}

/** The meeting of the first quarter: two sent their liaison, one was excused, one stayed away. */
export const FIRST_QUARTER = {
  calledAt: '2017-03-24T15:00',
  heldOn: '2017-03-31',
  beganAt: '2017-03-31T08:45',
  overAt: '2017-03-31T11:10',
  issuedAt: '2017-04-01T16:00',
  title: '青山湖区学校及周边治安综合治理第一季度联席会议',
  place: '区政府三楼会议室',
  note: '请各单位带上一季度台账和存在问题；分管领导不能到会的，请假并委派联络员。',
  topics: [
    '通报一季度隐患排查整改情况',
    '研究青澜小学正门西侧流动摊点反复整治',
    '研究校园周边网吧和食品经营联合检查',
    '布置清明前后上下学交通保障',
  ],
  delegated: ['fulian', 'xinfang'],
  excused: ['minzheng'],
  absent: ['tuan'],
  body: [
    '2017年3月31日，分管副区长在区政府三楼会议室主持召开青山湖区学校及周边治安综合治理第一季度联席会议。',
    '会议听取了办公室一季度隐患排查整改情况通报，各成员单位汇报了本单位牵头事项。会议认为，一季度排查面广、整改较快，但流动摊点、网吧接纳未成年人等问题仍有反复。',
    '会议要求，各牵头单位按时限办结议定事项，办理情况和佐证报领导小组办公室核实。',
  ].join('\n'),
} as const

export const FIRST_RESOLUTIONS: readonly DemoResolution[] = [
  {
    matter: '各校护学岗排班表在校门口公示',
    lead: 'jkt',
    assists: [],
    dueOn: '2017-04-10',
    steps: [
      { at: '2017-04-07T15:20', do: 'report', said: '六所示范学校排班表已全部公示，其余学校本周内公示' },
      { at: '2017-04-10T09:30', do: 'verify', said: '抽查三所，公示内容与值班表一致' },
      { at: '2017-04-10T09:40', do: 'close' },
    ],
  },
  {
    matter: '开展校园周边食品经营联合检查',
    lead: 'shijian',
    assists: ['zhifa', 'weiji'],
    dueOn: '2017-04-14',
    steps: [
      { at: '2017-04-18T16:40', do: 'report', said: '检查食品经营单位46家，责令整改9家，下架过期食品12批次' },
      { at: '2017-04-20T10:00', do: 'verify', said: '检查表齐全，迟报4天' },
    ],
  },
  {
    matter: '建成青澜小学西侧疏导点，引导摊主进点',
    lead: 'zhifa',
    assists: ['tangshan'],
    dueOn: '2017-04-28',
    steps: [
      { at: '2017-04-25T10:10', do: 'ask-more', said: '雨天影响地面硬化', dueOn: '2017-05-31' },
      { at: '2017-04-25T17:00', do: 'grant' },
    ],
  },
  { matter: '对学校周边200米内网吧逐家检查', lead: 'wenguang', assists: ['gongan'], dueOn: '2017-05-05', steps: [] },
  {
    matter: '上下学时段校门口交通岗定人定岗',
    lead: 'jiaojing',
    assists: ['jkt'],
    dueOn: '2017-05-12',
    steps: [{ at: '2017-05-09T15:30', do: 'report', said: '六所示范学校交通岗已定人定岗，高峰时段均有人' }],
  },
  {
    matter: '校园周边在建工地围挡和渣土车出入口专项检查',
    lead: 'jianshe',
    assists: ['jiaojing'],
    dueOn: '2017-05-15',
    steps: [
      { at: '2017-05-09T11:00', do: 'ask-more', said: '两处工地正在更换围挡，材料二十日到', dueOn: '2017-05-26' },
    ],
  },
]

/** A special meeting that is called, and answered by some: what waits in the inboxes of the others. */
export const NEXT = {
  calledAt: '2017-05-09T16:00',
  heldOn: '2017-05-16',
  title: '校园周边流动摊点整治专题会议',
  place: '塘山镇政府二楼会议室',
  topics: ['研究疏导点建成前的临时管控', '明确校门口固守值守的人员和时段'],
  units: ['zhifa', 'shijian', 'gongan', 'jkt', 'tangshan'],
  come: ['gongan', 'jkt'],
} as const

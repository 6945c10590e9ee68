/** One line of the year-end sweep of 2016, by whoever saw it; entered when the house had opened. */
export type DemoSurvey = {
  at: string
  by: readonly [unit: string, role: string]
  school: string
  category: string
  problem: string
  foundOn: string
  treated: boolean
}

/** One step of a demo target at its moment; `said` is what was done, found or decided. */
export type DemoTargetStep =
  | { at: string; do: 'confirm' | 'accept' | 'submit'; said: string }
  | {
      at: string
      do: 'plan'
      lead: string
      assists: string[]
      measures: string[]
      milestones: { what: string; dueOn: string }[]
    }
  | { at: string; do: 'progress'; by?: readonly [unit: string, role: string]; said: string }
  | { at: string; do: 'reach'; seq: number; said: string }
  | { at: string; do: 'look-back'; by: readonly [unit: string, role: string]; said: string }
  | { at: string; do: 'keep'; said: string; what: string; dueOn: string }

export type DemoTarget = {
  at: string
  school: string
  category: string
  problem: string
  grounds: string
  steps: readonly DemoTargetStep[]
}

export const DEMO_SURVEYS: readonly DemoSurvey[] = [
  {
    at: '2017-01-05T20:40',
    by: ['hufang', 'town-officer'],
    school: 'S08',
    category: 'zhandao',
    problem: '后街夜宵摊占道约8处，十月清理后又回来',
    foundOn: '2016-12-06',
    treated: true,
  },
  {
    at: '2017-01-05T19:10',
    by: ['gongan', 'liaison'],
    school: 'S07',
    category: 'zhian',
    problem: '北巷约120米没有路灯和监控，晚自习学生必经',
    foundOn: '2016-12-08',
    treated: false,
  },
  {
    at: '2017-01-05T17:20',
    by: ['tangshan', 'town-officer'],
    school: 'S03',
    category: 'jiaotong',
    problem: '放学时段家长车辆双排停放，学生在车缝里穿行',
    foundOn: '2016-12-09',
    treated: false,
  },
  {
    at: '2017-01-05T10:15',
    by: ['zhandong', 'town-officer'],
    school: 'S13',
    category: 'huanjing',
    problem: '外墙小广告清洗后一个月又成片',
    foundOn: '2016-12-12',
    treated: true,
  },
  {
    at: '2017-01-05T21:30',
    by: ['zhifa', 'liaison'],
    school: 'S08',
    category: 'zhandao',
    problem: '后街夜查仍有6处摊点，收摊后垃圾堵住消防通道',
    foundOn: '2016-12-20',
    treated: true,
  },
]

/** The key targets of 2017 until 10 May. */
export const DEMO_TARGETS: readonly DemoTarget[] = [
  {
    at: '2017-01-10T09:30',
    school: 'S08',
    category: 'zhandao',
    problem: '后街夜宵摊占道经营，整治后反复',
    grounds: '去年整治两次都回来，影响寄宿生晚归',
    steps: [
      { at: '2017-01-12T15:00', do: 'confirm', said: '列入今年重点整治，城管执法局牵头' },
      {
        at: '2017-01-16T10:00',
        do: 'plan',
        lead: 'zhifa',
        assists: ['hufang', 'shijian'],
        measures: [
          '后街北口设夜间固守点，20时至23时两人值守',
          '摊主引导进疏导点，逐户告知',
          '每周夜查一次，发现一处清理一处',
        ],
        milestones: [
          { what: '固守点设立', dueOn: '2017-02-13' },
          { what: '疏导点启用', dueOn: '2017-03-15' },
          { what: '连续四周夜查没有成片摊点', dueOn: '2017-04-20' },
        ],
      },
      { at: '2017-02-12T18:30', do: 'reach', seq: 1, said: '固守点已设，两人值守' },
      { at: '2017-02-13T21:00', do: 'progress', said: '开学当晚固守到位，劝离摊点5处' },
      {
        at: '2017-03-10T21:10',
        do: 'progress',
        by: ['hufang', 'town-officer'],
        said: '逐户告知摊主8户，6户同意进疏导点',
      },
      { at: '2017-03-15T17:00', do: 'reach', seq: 2, said: '疏导点启用，进点6户' },
      { at: '2017-04-07T21:20', do: 'progress', said: '夜查四次，零星摊点1至2处，当场劝离' },
      { at: '2017-04-10T20:30', do: 'look-back', by: ['gongan', 'inspector'], said: '后街没有成片摊点，通道畅通' },
      { at: '2017-04-19T21:30', do: 'reach', seq: 3, said: '连续四周夜查没有成片摊点' },
      { at: '2017-04-20T10:00', do: 'submit', said: '固守点、疏导点都已启用，成片占道消除' },
      { at: '2017-04-24T16:00', do: 'accept', said: '现场秩序明显改善，夜间偶有零星摊点' },
      {
        at: '2017-04-26T11:00',
        do: 'keep',
        said: '夏季夜市旺季将到，零星摊点仍有回流，继续列入到暑期',
        what: '暑期前每周夜查两次没有回流',
        dueOn: '2017-06-30',
      },
      { at: '2017-05-08T21:40', do: 'progress', said: '后街北口新来6户已现场告知，恢复夜间双人固守' },
    ],
  },
  {
    at: '2017-01-10T09:50',
    school: 'S07',
    category: 'zhian',
    problem: '北巷僻静，没有路灯和监控',
    grounds: '年底排摸反映突出，晚自习学生必经',
    steps: [
      { at: '2017-01-12T15:20', do: 'confirm', said: '列入今年重点整治' },
      {
        at: '2017-01-18T10:00',
        do: 'plan',
        lead: 'gongan',
        assists: ['jianshe', 'nangang'],
        measures: ['晚自习放学时段加密巡逻', '增设路灯', '补装探头并接入派出所'],
        milestones: [
          { what: '路灯亮灯', dueOn: '2017-03-31' },
          { what: '探头接入派出所', dueOn: '2017-05-15' },
        ],
      },
      { at: '2017-02-15T20:00', do: 'progress', said: '晚自习放学时段每晚巡逻，路灯点位已踏勘' },
      { at: '2017-03-14T15:30', do: 'progress', by: ['nangang', 'town-officer'], said: '路灯杆已立6根，等接电' },
      { at: '2017-03-30T19:10', do: 'reach', seq: 1, said: '6盏路灯亮灯' },
      { at: '2017-04-12T16:00', do: 'progress', said: '探头点位已定3处，光缆施工' },
    ],
  },
  {
    at: '2017-01-10T10:10',
    school: 'S13',
    category: 'huanjing',
    problem: '外墙成片小广告，清洗后反复',
    grounds: '年底排摸发现清洗后一个月又成片',
    steps: [
      { at: '2017-01-12T15:40', do: 'confirm', said: '列入今年重点整治' },
      {
        at: '2017-01-18T10:40',
        do: 'plan',
        lead: 'chengguanwei',
        assists: ['zhandong', 'gongan'],
        measures: ['外墙清洗并涂防贴层', '每周巡查，随贴随清', '涉黑车号码移交查处'],
        milestones: [
          { what: '外墙涂防贴层', dueOn: '2017-03-14' },
          { what: '每周巡查形成台账', dueOn: '2017-04-28' },
        ],
      },
      { at: '2017-02-16T10:30', do: 'progress', said: '外墙已清洗，防贴层采购中' },
      { at: '2017-03-13T16:10', do: 'reach', seq: 1, said: '外墙约80米涂防贴层' },
      { at: '2017-03-20T10:20', do: 'progress', said: '一周内新贴3处，均当日清除' },
    ],
  },
  {
    at: '2017-05-08T10:00',
    school: 'S03',
    category: 'zhandao',
    problem: '校门口流动摊点销号后反弹',
    grounds: '三月销号的摊点四月反弹，定为重大隐患，建议列入今年重点整治',
    steps: [],
  },
]

import type { Visit } from '#duties/inspection/inspection.ts'

type Wrong = { item: string; spot: string; note: string; demand: string }
/** How far one visit has come, on which day, and what it found. */
export type Due = {
  day: string
  until: 'planned' | 'recorded' | 'signed' | 'released'
  wrong?: Wrong
  deadline?: string
}
export type DemoPlan = {
  planner: string
  plannedAt: string
  drawnAt: string
  title: string
  targetKind: 'school' | 'unit'
  clause: string
  checklist: string
  openness: Visit['openness']
  coverage: 'sample' | 'full'
  schedule: 'scheduled' | 'unscheduled'
  startsOn: string
  endsOn: string
  sample?: number
  pool: readonly string[]
  /** By the order of the units drawn; those beyond it still wait for a day. */
  dues: readonly Due[]
}

const late: Wrong = {
  item: 'DW-4',
  spot: '交办事项台账',
  note: '有交办事项超过时限才签收',
  demand: '明确专人当日签收，逐件补齐办理情况',
}
const sign: Wrong = {
  item: 'EO-2',
  spot: '警务室门口',
  note: '门口没有悬挂标牌',
  demand: '按式样制作悬挂标牌，拍照报送',
}
const light: Wrong = {
  item: 'EO-6.1',
  spot: '警务室门口',
  note: '警闪灯通电后不闪',
  demand: '更换警闪灯并逐日试亮登记',
}

const gate: Wrong = {
  item: 'RF-5',
  spot: '正门',
  note: '一名保安员上岗没有穿保安服',
  demand: '上岗一律着保安服、戴标志，值班领导每日检查',
}

/** 办公室对成员单位的督促检查, 教科体局的全覆盖, 公安分局的暗访: as far as they had come on the morning of 2017-05-10. */
export const DEMO_PLANS: readonly DemoPlan[] = [
  {
    planner: 'office-office-staff',
    plannedAt: '2017-04-10T09:00',
    drawnAt: '2017-04-11T09:30',
    title: '成员单位上半年工作落实督查',
    targetKind: 'unit',
    clause: '2.3',
    checklist: 'unit-work',
    openness: 'open',
    coverage: 'sample',
    schedule: 'scheduled',
    startsOn: '2017-04-12',
    endsOn: '2017-06-30',
    sample: 10,
    pool: ['zzb-liaison', 'gongan-liaison', 'jkt-liaison', 'sifa-liaison', 'gongan-inspector'],
    dues: [
      { day: '2017-04-13', until: 'released' },
      { day: '2017-04-18', until: 'released', wrong: late, deadline: '2017-05-05' },
      { day: '2017-04-20', until: 'released' },
      { day: '2017-04-25', until: 'released', wrong: late, deadline: '2017-05-12' },
      { day: '2017-05-04', until: 'signed' },
      { day: '2017-05-18', until: 'planned' },
      { day: '2017-05-23', until: 'planned' },
    ],
  },
  {
    planner: 'jkt-inspector',
    plannedAt: '2017-04-05T09:00',
    drawnAt: '2017-04-06T09:30',
    title: '警务室「八个一」全覆盖检查',
    targetKind: 'school',
    clause: '5.39',
    checklist: 'eight-ones',
    openness: 'open',
    coverage: 'full',
    schedule: 'scheduled',
    startsOn: '2017-04-10',
    endsOn: '2017-06-30',
    pool: ['jkt-inspector', 'gongan-officer', 'jkt-liaison', 'wenguang-officer'],
    dues: [
      { day: '2017-04-12', until: 'released' },
      { day: '2017-04-14', until: 'released', wrong: sign, deadline: '2017-05-12' },
      { day: '2017-04-19', until: 'released' },
      { day: '2017-04-21', until: 'released', wrong: light, deadline: '2017-04-28' },
      { day: '2017-04-26', until: 'released' },
      { day: '2017-05-05', until: 'signed', wrong: sign, deadline: '2017-05-26' },
      { day: '2017-05-17', until: 'planned' },
      { day: '2017-05-19', until: 'planned' },
      { day: '2017-05-24', until: 'planned' },
    ],
  },
  {
    planner: 'gongan-inspector',
    plannedAt: '2017-05-02T09:00',
    drawnAt: '2017-05-03T09:30',
    title: '校园内保工作暗访抽查',
    targetKind: 'school',
    clause: '5.40',
    checklist: 'people-defence',
    openness: 'covert',
    coverage: 'sample',
    schedule: 'unscheduled',
    startsOn: '2017-05-03',
    endsOn: '2017-05-31',
    sample: 3,
    pool: ['gongan-inspector', 'gongan-officer', 'jkt-inspector', 'jiaojing-officer'],
    dues: [{ day: '2017-05-09', until: 'recorded', wrong: gate, deadline: '2017-05-26' }],
  },
]

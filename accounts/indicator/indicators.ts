import type { Part } from '#accounts/indicator/count.ts'

/** Where an indicator is counted: from the days of hazards, from other rooms, or not yet. */
export type Source = 'hazards' | 'work' | 'schools' | 'none'
export type Indicator = {
  code: string
  name: string
  /** As in the statistics rules of the office. */
  formula: string
  unit: string
  source: Source
  /** n of m; without `whole` it is a plain count. */
  part?: Part
  whole?: Part
  /** Fewer is better: a rebound, what is late. */
  fewer?: true
  note?: string
  /** Why there is nothing to divide by. */
  none?: string
}

const inPeriod = (kind: Part['kind']): Part => ({ kind, over: 'period' })
const hazards = (given: Omit<Indicator, 'source' | 'unit'>): Indicator => ({ ...given, source: 'hazards', unit: '处' })
const elsewhere = (source: Source, unit: string, code: string, name: string, formula: string): Indicator => ({
  code,
  name,
  formula,
  unit,
  source,
})

/** 统计口径, one line each, in the order the district reads them. Source: domain reference §4.6. */
export const indicators: readonly Indicator[] = [
  hazards({ code: 'found', name: '排查隐患数', formula: '期内登记、未作废、重复已合并', part: inPeriod('found') }),
  hazards({
    code: 'struck',
    name: '整改率',
    formula: '期内登记的已销号数÷排查隐患数',
    note: '只算复查合格并销号的',
    part: inPeriod('struck'),
    whole: inPeriod('found'),
  }),
  hazards({
    code: 'done',
    name: '报完率',
    formula: '期内登记的已报完数÷排查隐患数',
    note: '单位自报，含待复查',
    part: inPeriod('done'),
    whole: inPeriod('found'),
  }),
  hazards({
    code: 'on-time',
    name: '按期整改率（现期限）',
    formula: '期限在期内的，按批准后的期限报完且复查合格÷期限在期内的',
    none: '没有到期的',
    part: inPeriod('kept'),
    whole: inPeriod('due'),
  }),
  hazards({
    code: 'on-time-first',
    name: '按期整改率（原期限）',
    formula: '原期限在期内的，按最初期限报完且复查合格÷原期限在期内的',
    none: '没有到期的',
    part: inPeriod('first-kept'),
    whole: inPeriod('first-due'),
  }),
  hazards({
    code: 'overdue',
    name: '逾期未改数',
    formula: '期限早于截止日、尚未报完，不论何时登记',
    part: { kind: 'due', over: 'past', less: 'due-done' },
    fewer: true,
  }),
  hazards({
    code: 'first-pass',
    name: '复查一次合格率',
    formula: '首次复查合格数÷首次复查数',
    none: '没有复查过的',
    part: inPeriod('checked-passed'),
    whole: inPeriod('checked'),
  }),
  hazards({
    code: 'rebound',
    name: '反弹率',
    formula: '期内销号且已满观察期的，观察期内判定反弹÷期内销号且已满观察期的',
    part: { kind: 'rebounded', over: 'settled' },
    whole: { kind: 'closed', over: 'settled' },
    none: '没有满观察期的',
    fewer: true,
  }),
  {
    code: 'days',
    name: '平均整改时长',
    formula: '期内销号的，销号日减登记日的平均数和中位数',
    unit: '天',
    source: 'hazards',
    part: inPeriod('closed'),
    fewer: true,
  },
  hazards({
    code: 'major-listed',
    name: '重大隐患挂牌督办率',
    formula: '已挂牌重大隐患÷重大隐患',
    none: '没有重大隐患',
    part: inPeriod('major-listed'),
    whole: inPeriod('major'),
  }),
  hazards({
    code: 'listed-struck',
    name: '挂牌督办办结率',
    formula: '挂牌的已销号÷挂牌的',
    none: '没有挂牌的',
    part: inPeriod('listed-struck'),
    whole: inPeriod('major-listed'),
  }),
  elsewhere('work', '所', 'inspected', '检查覆盖率', '受检学校数（去重）÷学校总数'),
  elsewhere('work', '份', 'campaign-reports', '专项书面报告及时率', '按时报送÷应报'),
  elsewhere('work', '次', 'duties', '经常性工作按时率', '按时÷应做，补录和漏做计入应做'),
  elsewhere('work', '班', 'shifts', '准时到岗率', '准时到岗班次÷应到班次，宽限由要点包定'),
  elsewhere('work', '时段', 'police', '见警率（本平台口径）', '有警实际到岗的学校时段÷应到的学校时段'),
  elsewhere('schools', '所', 'three', '三防达标率', '必查项全达标学校数÷学校总数'),
  elsewhere('schools', '所', 'eight', '八个一达标率', '八项全有的学校数÷应建数'),
  elsewhere('none', '份', 'nil-reports', '零报告报送率', '已报÷应报'),
  elsewhere('none', '次', 'patrols', '巡查完成率', '每日完成次数（封顶应完成）÷应完成次数'),
  elsewhere('none', '小时', 'video', '视频在线率', '在线时长÷应在线时长'),
  elsewhere('none', '天', 'use', '平台使用率', '有日常使用记录的学校日÷应使用学校日'),
  elsewhere('none', '分钟', 'alarms', '报警响应时长', '确认时刻减报警时刻的中位数'),
  elsewhere('none', '起', 'disputes', '纠纷化解率', '化解数÷排查纠纷数'),
  elsewhere('none', '起', 'mediated', '调解成功率', '达成协议数÷（达成+不成终止）'),
  elsewhere('none', '起', 'agreements', '协议履行率', '履行完毕÷到期应履行'),
  elsewhere('none', '所', 'insured', '投保覆盖率', '在保学校数÷学校总数'),
  elsewhere('none', '人', 'guards', '保安持证率', '持证数÷在岗数'),
  elsewhere('none', '份', 'commitments', '承诺履约率', '按期履约÷到期承诺'),
  elsewhere('none', '次', 'joint', '联动到场率', '到场单位次÷召集单位次'),
  elsewhere('none', '人次', 'meetings', '会议出席率', '实到（含委派）÷应到'),
  elsewhere('work', '份', 'returns', '材料及时报送率', '书面和电子均按时÷应报'),
]

export const indicatorOf = (code: string): Indicator | undefined => indicators.find((each) => each.code === code)
/** Those counted from the days of hazards. */
export const ofHazards = indicators.filter((each) => each.source === 'hazards')

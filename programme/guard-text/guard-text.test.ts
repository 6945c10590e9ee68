import { describe, expect, test } from 'vitest'
import { guardDutyRemark, guardText, GuardWords } from '#programme/guard-text/guard-text.ts'

const verdict = (text: string) => {
  const guarded = guardText(text)
  return guarded.ok ? 'ok' : guarded.why
}

// Sentences of the kind that clauses, plans, duty records, events and headlines are made of.
const fine = [
  '加强对学校周边重点人口的排查',
  '对精神病人、有心理疾患和暴力倾向的重点人进行管控',
  '本平台不登记重点人员个人信息，请通过公安、卫健专门渠道办理',
  '严禁上传重点人口名单，不得登记姓名：一律退回',
  '学校周边重点人员排查管控责任落实',
  '青山路派出所本期重点人口排查已完成，管控责任已逐一落实',
  '与卫计委、塘山镇会商精神障碍患者服务管理2次',
  '重点人口管理、重点人员动态、重点人群周边巡逻',
  '重点人员周边区域加强巡逻，任务为重点人口排查',
  '罗家镇有精神病人救治救助政策宣传',
  '熊家村有重点人口排查任务',
  '一名有暴力倾向的外来男子在校门口滋扰，值班领导已处置',
  '发现疑似精神病人在校门口徘徊，已报警，民警5分钟到场',
  '重点人口排查联系人：办公室值班电话13800138000',
  '完善重点人口排查工作台账，每季度一次',
  '居住在学校周边的重点人员由派出所落实管控责任',
  '举办心理疾病预防讲座，1室内场地，2张海报',
  '责任领导：所长。重点人口排查完成时间：2017年3月31日',
  '重点人员江西籍较多的说法没有依据',
  '张贴精神病人救治救助政策海报3张',
  '重点人口严格落实“三见面”要求',
  '重点人员高发时段、重点人口何时排查、重点人员方面的工作',
  '重点人员严控，方式是重点人口排查',
]

const refused: [text: string, why: string][] = [
  ['精神病人李某经常在校门口徘徊', 'veiled-name'],
  ['王××系精神障碍患者', 'veiled-name'],
  ['精神病人张建国，男，45岁', 'name'],
  ['重点人员：王小明', 'name'],
  ['重点人口刘强住在塘山镇', 'name'],
  ['村民张建国系精神障碍患者，已报派出所', 'name'],
  ['熊小平患有精神分裂', 'name'],
  ['重点人员何伟、高强在校门口', 'name'],
  ['居民万军（男，40岁）被列为重点人员', 'name'],
  ['校门口有精神病人。身份证号：11010519491231002X', 'id-number'],
  ['重点人员情况。姓名：王小明', 'labelled-name'],
  ['重点人员如下\n1、王小明，男\n2、李建国，男', 'numbered-names'],
  ['附：重点人口名单', 'list'],
  ['辖区精神障碍患者花名册已更新', 'list'],
  ['重点人口台账如下', 'list'],
  ['重点人员3人：详见下表', 'list'],
  ['一名精神病人家住塘山镇某小区', 'home-address'],
  ['精神病人在3栋2单元401室', 'home-address'],
  ['有暴力倾向的那个人是13800138000', 'phone'],
  ['不得登记重点人员，但李某除外', 'veiled-name'],
]

describe('persons of clauses 6.9, 7.7 and 7.8', () => {
  test.each(fine)('may be spoken of as a duty: %s', (text) => expect(verdict(text)).toBe('ok'))
  test.each(refused)('may not be written down: %s', (text, why) => expect(verdict(text)).toBe(why))

  test('the refusal says where to go instead', () =>
    expect(guardText('附：重点人口名单')).toMatchObject({
      code: 'special-person',
      message: '本平台不登记重点人员个人信息，请通过公安、卫健专门渠道办理',
    }))

  test('names and numbers without such a word are not this guard’s business', () => {
    for (const text of ['所长李某已到场', '姓名：王小明，电话13800138000', '1、王小明\n2、李建国', ''])
      expect(guardText(text)).toEqual({ ok: true })
  })

  test('a programme brings its own words', () => {
    const words = GuardWords.parse(['重点关注对象'])
    expect(guardText('重点关注对象王小明，男', words)).toMatchObject({ why: 'name' })
    expect(guardText('精神病人王小明，男', words)).toEqual({ ok: true })
    expect(GuardWords.safeParse([]).success).toBe(false)
  })
})

describe('the remark of the duty', () => {
  test('takes a short sentence about responsibility', () => {
    for (const text of ['', '已与卫计委会商2次，责任已落实', '本期无变化'])
      expect(guardDutyRemark(text)).toEqual({ ok: true })
  })
  test('takes nobody, and nothing long', () => {
    for (const text of [
      '李某已落实',
      '王小明，已落实',
      '电话13800138000',
      '家住罗家镇',
      '重点人口名单',
      '11010519491231002X',
    ])
      expect(guardDutyRemark(text)).toMatchObject({ code: 'remark-personal' })
    expect(guardDutyRemark('落'.repeat(51))).toMatchObject({ code: 'remark-too-long' })
  })
})

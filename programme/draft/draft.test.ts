import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { Clause } from '#programme/clause/clause.ts'
import { draftNotice, printSkeleton } from '#programme/draft/draft.ts'
import { findDocumentNumber, findTitle } from '#programme/draft/outline.ts'
import { demands } from '#programme/draft/sentences.ts'
import { noticeText } from '#programme/draft/server/read-notice.ts'

const notice = `某校安办[2019] 07号
关于印发《2019年某区学校安全工作要点》的通知
各学校、各成员单位：
现将要点印发给你们，请认真贯彻执行。
一、加强组织领导
1.落实责任。各学校要明确分管领导，配齐保安；严禁脱岗。
2、开展排查。区公安分局要加强巡逻，区城管局、区交警大队应及时清理占道摊点。
（一）以下仍属第2条，要每月报送。
二、强化监管
3．规范管理：在开学前，各成员单位必须完成消防、食品、校车、围墙检查并上报结果。`

describe('a drafted skeleton', () => {
  const draft = draftNotice(notice)
  const clause = (id: string) => draft.clauses.find((each) => each.id === id)

  test('finds number, title, headings and articles', () => {
    expect(draft.number).toBe('某校安办〔2019〕7号')
    expect(draft.title).toBe('关于印发《2019年某区学校安全工作要点》的通知')
    expect(draft.headings.map((heading) => heading.name)).toEqual(['加强组织领导', '强化监管'])
    expect(draft.articles.map(({ no, heading }) => [no, heading])).toEqual([
      [0, undefined],
      [1, '一'],
      [2, '一'],
      [3, '二'],
    ])
  })

  test('splits what is asked, and lets a subject hold until the next', () => {
    expect(
      draft.clauses.filter((each) => each.article === 1).map(({ id, owners, text }) => [id, owners[0], text]),
    ).toEqual([
      ['1.1', 'schools', '各学校要明确分管领导'],
      ['1.2', 'schools', '配齐保安'],
      ['1.3', 'schools', '严禁脱岗'],
    ])
    expect(clause('2.1')?.owners).toEqual(['gongan'])
    expect(clause('2.2')?.owners).toEqual(['jiaojing', 'chengguanwei'])
    expect(clause('1.3')?.kinds).toContain('P')
    expect(clause('3.1')?.kinds[0]).toBe('L')
  })

  test('lists what it was unsure of', () => {
    expect(draft.doubts).toContainEqual({ id: '3.1', doubt: '并列4项，可能须拆开' })
    expect(draft.doubts).toContainEqual({ id: '2.3', doubt: '没有写明责任主体，暂记各成员单位' })
    expect(draft.doubts.some((each) => each.id === '1.2' && each.doubt.includes('推断'))).toBe(true)
    const empty = draftNotice('请各单位认真学习。')
    expect(empty.doubts.map((each) => each.doubt)).toEqual(expect.arrayContaining(['没有找到发文字号', '没有找到标题']))
  })

  test('prints YAML whose clauses have the shape of a pack', () => {
    const [doc] = parseAllDocuments(printSkeleton(draft))
    const read = doc?.toJS() as { articles: unknown[]; clauses: unknown[] }
    expect(read.articles).toHaveLength(4)
    for (const each of read.clauses) expect(Clause.safeParse(each).error).toBeUndefined()
  })

  test('a number that jumps is doubted, one that falls back is text', () => {
    const jump = draftNotice('1.甲事。要办。\n4.乙事。要办。\n2.丙事要办。')
    expect(jump.articles.map((article) => article.no)).toEqual([1, 4])
    expect(jump.doubts).toContainEqual({ id: '4', doubt: '条号从1跳到4' })
    expect(jump.clauses.at(-1)?.text).toBe('2.丙事要办')
  })
})

test('a name, a phone and a mailbox never reach the skeleton', () => {
  const draft = draftNotice(
    '1.报送材料。各校要按时报办公室（联系人：王某某，电话：13800138000、88120000，邮箱：a.b@example.com）。',
  )
  const printed = printSkeleton(draft)
  for (const secret of ['王某某', '13800138000', '88120000', 'example.com']) expect(printed).not.toContain(secret)
  expect(draft.doubts.some((each) => each.id === '联系方式')).toBe(true)
  expect(
    draftNotice('1.报送。各校要在2017年6月21日前报，经费20000元，区划360111。').doubts.some(
      (each) => each.id === '联系方式',
    ),
  ).toBe(false)
})

describe('nothing is lost', () => {
  const word = fc.constantFrom(
    '各学校',
    '要加强',
    '严禁',
    '值班',
    '在开学前',
    '“人防、物防”',
    '（见附件',
    '按照原则',
    '和',
    '登记',
    '。',
    '，',
    '；',
  )
  const letters = (text: string) => text.replace(/[\s，。；]/g, '')

  test('between a paragraph and its demands', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join('')
        expect(letters(demands(text).join(''))).toBe(letters(text))
      }),
    )
  })

  test('and ids run from 1 without a gap', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
        const { clauses } = draftNotice(`1.做好工作。${words.join('')}`)
        expect(clauses.map((each) => each.id)).toEqual(clauses.map((_, i) => `1.${i + 1}`))
      }),
    )
  })
})

test('a document number is mended: six-angle brackets, no zero in front', () => {
  expect(findDocumentNumber('湖教字（2018） 012 号')).toBe('湖教字〔2018〕12号')
  expect(findDocumentNumber('第3号')).toBeUndefined()
  expect(findTitle('关于开展校园安全\n专项检查的通知\n正文')).toBe('关于开展校园安全专项检查的通知')
})

/** The official notice is not ours to publish; it stands beside the repository where it may be read. */
const real = process.env['HUXUE_NOTICE'] ?? resolve(import.meta.dirname, '../../../shared/seed/notice-2017.txt')

describe.skipIf(!existsSync(real))(`the notice of 2017 (needs ${real})`, () => {
  test('is ten articles with the general requirement, under three headings', async () => {
    const draft = draftNotice(await noticeText(real))
    expect(draft.number).toBe('湖综治委学校治安组办〔2017〕3号')
    expect(draft.title).toContain('2017年青山湖区学校及周边治安综合治理工作要点')
    expect(draft.headings.map((heading) => heading.code)).toEqual(['一', '二', '三'])
    expect(draft.articles.map((article) => article.no)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(
      draft.articles
        .slice(1)
        .map((article) => article.heading)
        .join(''),
    ).toBe('一一一二二二三三三')
  })

  test('each thing it asks stands alone, with the right owner', async () => {
    const { clauses } = draftNotice(await noticeText(real))
    const asked: [text: string, owner: string][] = [
      ['要明确分管领导和联络人员', 'members'],
      ['根据人事变动', 'office'],
      ['配齐工作人员', 'schools'],
      ['购买校方责任保险', 'schools'],
      ['严禁学生携带', 'schools'],
      ['要开展课间巡查', 'schools'],
      ['定时开展校园安全巡逻', 'schools'],
      ['门口安装一个警闪灯', 'schools'],
      ['检查及整改情况纳入', 'jkt'],
      ['增设“护学岗”', 'gongan'],
      ['“黑校车”', 'jiaojing'],
      ['划片区就近入学', 'jkt'],
      ['三无”等产品', 'shijian'],
      ['墙体小广告', 'chengguanwei'],
      ['取缔无证设摊', 'zhifa'],
      ['探索在网吧', 'wenguang'],
      ['列为重点整治对象', 'leading-group'],
      ['6月21日前', 'schools'],
    ]
    const found = asked.map(([text]) => clauses.filter((each) => each.text.includes(text)))
    expect(found.map((each) => each.length)).toEqual(asked.map(() => 1))
    for (const [index, [, owner]] of asked.entries()) expect(found[index]?.[0]?.owners).toContain(owner)
    expect(new Set(found.map((each) => each[0]?.id)).size).toBe(asked.length)
  })

  test('no sentence of its articles is dropped', async () => {
    const text = await noticeText(real)
    const { clauses } = draftNotice(text)
    const letters = (each: string) => each.replace(/[\s，,。；;：:、]/g, '')
    const drafted = letters(clauses.map((each) => each.text).join(''))
    const body = text.slice(text.indexOf('按照按照'), text.indexOf('2.明确成员分工'))
    expect(drafted).toContain(letters(body))
    expect(clauses.length).toBeGreaterThan(170)
  })
})

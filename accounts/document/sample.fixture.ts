import { plainDay } from '#foundation/calendar/day.ts'
import { Paper, type PaperDraft } from '#accounts/document/document.ts'

const sentence = '各成员单位要按照职责分工逐校逐项检查学校及周边治安情况并如实登记建立台账限期整改到位后复查销号'

/** A document that has everything in it once. */
export const samplePaper = (change: Partial<PaperDraft> = {}): Paper =>
  Paper.parse({
    form: 'red-head',
    head: '青山湖区综治委学校及周边治安综合治理工作领导小组办公室文件',
    number: '湖综治委学校治安组办〔2017〕5号',
    title: '关于做好2017年秋季开学前学校及周边治安综合治理工作的通知',
    addressees: '辖区内各学校、幼儿园，各成员单位',
    blocks: [
      { kind: 'paragraph', text: '截至目前，全区累计排查隐患{{found}}，现将有关工作通知如下。' },
      { kind: 'heading', level: 1, text: '一、总体要求' },
      { kind: 'heading', level: 2, text: '（一）工作目标' },
      { kind: 'heading', level: 3, text: '1.分工' },
      ...Array.from({ length: 24 }, () => ({ kind: 'paragraph' as const, text: sentence.repeat(4) })),
    ],
    figures: [{ code: 'found', value: 128, words: '128处', href: '/hazards?from=2017-01-01', rows: ['a', 'b'] }],
    attachments: [
      { name: '检查单', blocks: [{ kind: 'paragraph', text: sentence }] },
      {
        name: '隐患台账',
        blocks: [
          {
            kind: 'table',
            landscape: true,
            caption: '2017年隐患台账',
            columns: [{ name: '序号' }, { name: '单位', width: 3 }, { name: '问题', width: 6 }],
            rows: Array.from({ length: 60 }, (_, i) => [String(i + 1), '示例学校', '消防通道被杂物占用']),
          },
        ],
      },
    ],
    signature: '青山湖区综治委学校及周边治安综合治理工作领导小组办公室',
    date: plainDay('2017-08-05'),
    note: '联系人：办公室专干',
    copies: '区委办公室，区政府办公室，区委政法委',
    printer: '区综治委学校及周边治安综合治理工作领导小组',
    printedOn: plainDay('2017-08-05'),
    ...change,
  })

import { z } from 'zod'
import { PlainDay } from '#foundation/calendar/day.ts'
import { TemplateKind } from '#programme/pack/sections/documents.ts'

/** The kinds of paper the office sends. What each is called, and the form it is set in. */
export const documentKinds = {
  notice: { name: '通知', form: 'red-head' },
  circular: { name: '通报', form: 'red-head' },
  minutes: { name: '会议纪要', form: 'minutes' },
  order: { name: '督办单', form: 'letter' },
  'rectification-notice': { name: '整改通知书', form: 'plain' },
  commitment: { name: '限期治理承诺书', form: 'plain' },
  'half-year': { name: '半年小结', form: 'red-head' },
  annual: { name: '年度总结', form: 'red-head' },
  'sign-in-sheet': { name: '签到表', form: 'plain' },
  'inspection-record': { name: '检查记录表', form: 'plain' },
  report: { name: '情况反映', form: 'letter' },
} as const satisfies Record<TemplateKind, { name: string; form: 'red-head' | 'letter' | 'minutes' | 'plain' }>
export const DocumentKind = TemplateKind
export type DocumentKind = TemplateKind

/** 红头、信函、纪要 of GB/T 9704-2012, and paper without a head. */
export const PaperForm = z.enum(['red-head', 'letter', 'minutes', 'plain'])
export type PaperForm = z.infer<typeof PaperForm>

/**
 * A number in the text. Until the document is issued it moves; at issue it stands, with the rows it counts or the filter and the
 * cut-off that find them again, so that it opens the same rows a year later.
 */
export const Figure = z.object({
  code: z.string().min(1).max(60),
  value: z.number(),
  words: z.string().min(1).max(200).describe('这个数字在文中怎样写'),
  href: z.string().startsWith('/').max(500).describe('打开所数记录的地址'),
  rows: z.array(z.string()).max(5000).nullable().default(null).describe('印发时数到的记录'),
  cutOff: PlainDay.nullable().default(null).describe('统计截止日'),
})
export type Figure = z.infer<typeof Figure>

const Text = z.string().trim().min(1).max(5000)
const Cell = z.string().max(500)
export const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.int().min(1).max(4), text: Text }),
  z.object({ kind: z.literal('paragraph'), text: Text }),
  z.object({
    kind: z.literal('table'),
    caption: z.string().max(200).default(''),
    columns: z
      .array(z.object({ name: z.string().min(1).max(40), width: z.number().positive().default(1) }))
      .min(1)
      .max(16),
    rows: z.array(z.array(Cell)).max(2000),
    landscape: z.boolean().default(false),
  }),
])
export type Block = z.infer<typeof Block>

/** What is printed, without what becomes of it. Text may hold figures as `{{code}}`. */
export const Paper = z.object({
  form: PaperForm,
  head: z.string().max(80).default('').describe('发文机关标志'),
  number: z.string().max(60).default('').describe('发文字号'),
  signer: z.string().max(40).default('').describe('签发人，上行文才有'),
  title: z.string().trim().min(2, '请写标题').max(120),
  addressees: z.string().max(500).default('').describe('主送机关'),
  blocks: z.array(Block).min(1, '请写正文').max(500),
  figures: z.array(Figure).max(200).default([]),
  attachments: z
    .array(z.object({ name: z.string().min(1).max(120), blocks: z.array(Block).max(500) }))
    .max(20)
    .default([]),
  signature: z.string().max(80).default('').describe('署名'),
  date: PlainDay.nullable().default(null).describe('成文日期'),
  sealed: z.boolean().default(true).describe('加盖印章：署名以日期居中'),
  note: z.string().max(200).default('').describe('附注'),
  people: z
    .array(z.object({ role: z.enum(['出席', '请假', '列席']), names: z.string().max(2000) }))
    .max(3)
    .default([]),
  copies: z.string().max(500).default('').describe('抄送'),
  printer: z.string().max(80).default('').describe('印发机关'),
  printedOn: PlainDay.nullable().default(null).describe('印发日期'),
})
export type Paper = z.infer<typeof Paper>
/** A paper as it is handed in, where what is usual may be left out. */
export type PaperDraft = z.input<typeof Paper>

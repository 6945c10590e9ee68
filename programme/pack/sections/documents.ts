import { z } from 'zod'
import { PlainDay } from '#foundation/calendar/day.ts'
import { ClauseId } from '#programme/clause/clause.ts'
import { Line, mayBeUnsure, Slug } from '#programme/pack/sections/common.ts'

/** The kinds of paper a template may be for; what each looks like stands with the documents. */
export const TemplateKind = z.enum([
  'notice',
  'circular',
  'minutes',
  'order',
  'rectification-notice',
  'commitment',
  'half-year',
  'annual',
  'sign-in-sheet',
  'inspection-record',
  'report',
])
export type TemplateKind = z.infer<typeof TemplateKind>

/** What a number in a text may count. */
export const FigureSource = z.enum([
  'hazards-found',
  'hazards-struck',
  'hazards-open',
  'hazards-major',
  'hazards-late',
  'orders-issued',
  'orders-answered',
  'visits-released',
])
export type FigureSource = z.infer<typeof FigureSource>

/** Whom a document goes to: whoever stands in the register under it on the day of issue. */
export const AddresseeGroup = z.enum(['schools', 'members', 'towns'])
export type AddresseeGroup = z.infer<typeof AddresseeGroup>

/** Words that change with the years: 指导思想, the slogan of the district. The version of the day a document is written prints. */
export const WordBlock = z.strictObject({
  code: Slug,
  name: Line,
  versions: z.array(z.strictObject({ from: PlainDay, text: z.string().max(500), ...mayBeUnsure })).min(1),
})
export type WordBlock = z.infer<typeof WordBlock>

/** 上级文件依据: what the work rests on beyond the programme itself. */
export const SuperiorDocument = z.strictObject({
  code: Slug,
  title: Line,
  issuer: Line,
  number: Line.optional(),
  /** Articles of the programme that rest on it, and single clauses. */
  articles: z.array(z.int().min(0)).default([]),
  clauses: z.array(ClauseId).default([]),
  ...mayBeUnsure,
})
export type SuperiorDocument = z.infer<typeof SuperiorDocument>

const TemplateField = z.strictObject({
  code: Slug,
  name: Line,
  type: z.enum(['line', 'text', 'day']).default('line'),
  example: Line.optional(),
})
export type TemplateField = z.infer<typeof TemplateField>

/**
 * How a document of one kind begins. Texts are written line by line; what a line is follows from its number: 一、, （一）, 1.
 * `[[code]]` is a field or a block of words, `{{code}}` a number that opens the rows it counts.
 */
export const DocumentTemplate = z.strictObject({
  code: Slug,
  kind: TemplateKind,
  name: Line,
  /** Series of its numbers; paper without a number has none. */
  series: Slug.optional(),
  head: Line.optional(),
  title: Line,
  addressees: z.string().default(''),
  to: z.array(AddresseeGroup).default([]),
  fields: z.array(TemplateField).default([]),
  figures: z.array(z.strictObject({ code: Slug, count: FigureSource, words: Line })).default([]),
  body: z.string().min(1),
  attachments: z.array(z.strictObject({ name: Line, body: z.string().min(1) })).default([]),
  /** Adds the clauses of the programme as an attachment. */
  programme: z.boolean().default(false),
  note: z.string().default(''),
  copies: z.string().default(''),
  sealed: z.boolean().default(true),
  /** 署名; the office that issues when nothing is said. */
  signature: z.string().optional(),
  /** Written elsewhere and only kept here. */
  madeFrom: z.strictObject({ words: Line, href: z.string().startsWith('/') }).optional(),
})
export type DocumentTemplate = z.infer<typeof DocumentTemplate>

export const Documents = z.strictObject({
  blocks: z.array(WordBlock),
  basis: z.array(SuperiorDocument),
  templates: z.array(DocumentTemplate),
})
export type Documents = z.infer<typeof Documents>

/** The words of a block on a day; nothing before its first version, or when it is not set. */
export const blockOn = ({ versions }: WordBlock, day: string): string =>
  versions.findLast(({ from }) => from <= day)?.text ?? ''

/** What a clause rests on beyond the programme. */
export const basisOf = ({ basis }: Documents, { id, article }: { id: string; article: number }): SuperiorDocument[] =>
  basis.filter(({ articles, clauses }) => articles.includes(article) || clauses.includes(id))

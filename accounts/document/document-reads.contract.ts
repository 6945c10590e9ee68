import { z } from 'zod'
import { PlainDay } from '#foundation/calendar/day.ts'
import { download, endpoint } from '#foundation/endpoint.ts'
import { Moment } from '#foundation/moment.ts'
import { DocumentKind, Figure, Paper } from '#accounts/document/document.ts'
import { DocumentState, Registered } from '#accounts/document/life.ts'
import { AddresseeGroup, TemplateKind } from '#programme/pack/sections/documents.ts'

const Why = z.string().nullable()
const named = z.object({ id: z.string(), name: z.string() })

export const DocumentView = z.enum(['all', 'to-sign', 'draft', 'reviewed', 'unsigned', 'recalled'])
export type DocumentView = z.infer<typeof DocumentView>

export const DocumentFilter = z.object({
  view: DocumentView.default('all'),
  year: z.coerce.number().int().min(2000).max(2100).optional().describe('哪一年印发，默认不限'),
  kind: DocumentKind.optional(),
  state: DocumentState.optional(),
  /** Made from one order, visit or hazard. */
  about: z.uuid().optional(),
})
export type DocumentFilter = z.infer<typeof DocumentFilter>

export const DocumentRow = Registered.extend({
  signed: z.int().describe('已签收几个单位'),
  mine: z.enum(['none', 'waiting', 'signed']).describe('本单位签收了没有'),
})
export type DocumentRow = z.infer<typeof DocumentRow>

const Line = z.object({ id: z.string(), at: Moment, who: z.string(), what: z.string(), more: z.string() })

export const DocumentPage = z.object({
  document: DocumentRow,
  paper: Paper,
  text: z.object({
    body: z.string(),
    attachments: z.array(z.object({ name: z.string(), body: z.string() })),
  }),
  nextNumber: z.string().nullable().describe('现在印发会编什么号'),
  empty: z.array(z.string()).describe('还没有填的地方'),
  toWhomWords: z.array(named),
  writtenByName: z.string(),
  reviewedByName: z.string().nullable(),
  issuedByName: z.string().nullable(),
  from: z.object({ words: z.string(), href: z.string() }).nullable().describe('由哪一件形成'),
  steps: z.record(z.string(), Why),
  timeline: z.array(Line),
})
export type DocumentPage = z.infer<typeof DocumentPage>

export const ReceiptRow = z.object({
  unit: z.string(),
  unitName: z.string(),
  kind: z.string(),
  signedAt: Moment.nullable(),
  signedByName: z.string().nullable(),
})
export type ReceiptRow = z.infer<typeof ReceiptRow>

export const CountedRow = z.object({
  id: z.string(),
  words: z.string(),
  state: z.string(),
  href: z.string().nullable(),
})
export type CountedRow = z.infer<typeof CountedRow>

export const DocumentChoices = z.object({
  mayWrite: Why,
  groups: z.array(z.object({ id: AddresseeGroup, name: z.string(), units: z.int() })),
  units: z.array(named),
  years: z.array(z.int()),
  templates: z.array(
    z.object({
      code: z.string(),
      kind: TemplateKind,
      name: z.string(),
      counts: z.boolean().describe('有统计数字，要定统计期'),
      to: z.array(AddresseeGroup),
      numberText: z.string().nullable().describe('现在印发会编什么号'),
      madeFrom: z.object({ words: z.string(), href: z.string() }).nullable(),
      fields: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          type: z.enum(['line', 'text', 'day']),
          example: z.string().nullable(),
        }),
      ),
    }),
  ),
})
export type DocumentChoices = z.infer<typeof DocumentChoices>

const one = { documentId: z.uuid() }
const seeing = ['documents-not-yours', 'document-not-found'] as const

export const documentReadsContract = {
  listDocuments: endpoint({
    method: 'GET',
    path: '/api/documents',
    summary: '公文登记簿，新的在前，按页取',
    input: DocumentFilter.extend({
      after: z.string().max(300).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ rows: z.array(DocumentRow), next: z.string().nullable() }),
    refusals: ['documents-not-yours', 'bookmark-not-found'],
  }),
  countDocuments: endpoint({
    method: 'GET',
    path: '/api/document-counts',
    summary: '登记簿各视图有多少',
    input: DocumentFilter,
    output: z.object({ views: z.record(DocumentView, z.int()) }),
    refusals: ['documents-not-yours'],
  }),
  readDocument: endpoint({
    method: 'GET',
    path: '/api/documents/:documentId',
    summary: '一份公文：正文、数字、签收和经过',
    input: z.object(one),
    output: DocumentPage,
    refusals: seeing,
  }),
  listReceipts: endpoint({
    method: 'GET',
    path: '/api/documents/:documentId/receipts',
    summary: '谁签收了，谁还没有',
    input: z.object({
      ...one,
      signed: z.enum(['yes', 'no']).optional(),
      after: z.string().max(40).optional().describe('上一页最后一个单位'),
      limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
    output: z.object({ rows: z.array(ReceiptRow), next: z.string().nullable(), signed: z.int(), sent: z.int() }),
    refusals: seeing,
  }),
  readFigure: endpoint({
    method: 'GET',
    path: '/api/documents/:documentId/figures/:code',
    summary: '一个数字所数的记录：印发后永远是印发时的那些',
    input: z.object({ ...one, code: z.string().max(60) }),
    output: z.object({
      figure: Figure,
      title: z.string(),
      numberText: z.string().nullable(),
      frozen: z.boolean(),
      period: z.object({ from: PlainDay, to: PlainDay }).nullable(),
      rows: z.array(CountedRow),
      hidden: z.int().describe('不在查看范围内的有几件'),
    }),
    refusals: [...seeing, 'document-figure-not-found'],
  }),
  documentChoices: endpoint({
    method: 'GET',
    path: '/api/document-choices',
    summary: '拟稿可选的样式、发给谁、会编什么号',
    input: z.object({}),
    output: DocumentChoices,
    refusals: ['documents-not-yours'],
  }),
  documentPdf: download({
    path: '/api/documents/:documentId/pdf',
    summary: '按国家标准排成PDF',
    input: z.object({ ...one, inline: z.coerce.number().int().optional() }),
    refusals: seeing,
  }),
  documentPages: download({
    path: '/api/documents/:documentId/pages',
    summary: '排好的各页，一张图',
    input: z.object({ ...one, version: z.coerce.number().int().optional() }),
    refusals: seeing,
  }),
  documentDocx: download({
    path: '/api/documents/:documentId/docx',
    summary: '按国家标准排成Word',
    input: z.object(one),
    refusals: seeing,
  }),
} as const

import { z } from 'zod'
import { PlainDay } from '#foundation/calendar/day.ts'
import { Moment } from '#foundation/moment.ts'
import { DocumentKind } from '#accounts/document/document.ts'

export const DocumentState = z.enum(['draft', 'reviewed', 'issued', 'recalled', 'dropped'])
export type DocumentState = z.infer<typeof DocumentState>

/** What may happen next to an official document. One that was issued is never changed: it is recalled, and a new one written. */
export const documentCan = {
  draft: ['save', 'review', 'drop'],
  reviewed: ['issue', 'sendBack', 'drop'],
  issued: ['recall', 'receive'],
  recalled: [],
  dropped: [],
} as const satisfies Record<DocumentState, readonly string[]>
export type DocumentStep = (typeof documentCan)[DocumentState][number]
export const documentSteps = [...new Set(Object.values(documentCan).flat())] as DocumentStep[]

export const stateAllows = (state: DocumentState, step: DocumentStep): boolean =>
  (documentCan[state] as readonly DocumentStep[]).includes(step)

/** What it was made from, when it was not written by hand. */
export const AboutKind = z.enum(['order', 'visit', 'hazard'])
export type AboutKind = z.infer<typeof AboutKind>

/** A document as the register keeps it, without its text. */
export const Registered = z.object({
  id: z.uuid(),
  kind: DocumentKind,
  template: z.string(),
  state: DocumentState,
  series: z.string().nullable(),
  numberText: z.string().nullable().describe('发文字号，印发时编'),
  title: z.string(),
  toWhom: z.array(z.string()).describe('发给谁：成组的和单个的单位'),
  periodFrom: PlainDay.nullable(),
  periodTo: PlainDay.nullable(),
  aboutKind: AboutKind.nullable(),
  about: z.uuid().nullable(),
  writtenBy: z.string(),
  writtenAt: Moment,
  reviewedBy: z.string().nullable(),
  reviewedAt: Moment.nullable(),
  issuedBy: z.string().nullable(),
  issuedAt: Moment.nullable(),
  recalledBy: z.string().nullable(),
  recalledAt: Moment.nullable(),
  reason: z.string(),
  sentTo: z.int(),
  version: z.int(),
})
export type Registered = z.infer<typeof Registered>

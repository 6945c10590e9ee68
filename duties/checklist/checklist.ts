import { z } from 'zod'

/** A photo by the digest of its file. */
export const FileId = z.string().regex(/^[0-9a-f]{64}$/)
export type FileId = z.infer<typeof FileId>

/** What was found at one item: in order or not, a number, a day, a document, a photo; or that it does not apply here. */
export const Answer = z.object({
  value: z.union([z.boolean(), z.number(), z.string().max(500), z.null()]),
  applicable: z.boolean().default(true),
  note: z.string().trim().max(300).default(''),
  photos: z.array(FileId).max(3).default([]),
})
export type Answer = z.infer<typeof Answer>
/** An answer as it is given, before what was left out is filled in. */
export type GivenAnswer = z.input<typeof Answer>

/** Item code to answer. */
export const Answers = z.record(z.string().max(20), Answer)
export type Answers = z.infer<typeof Answers>
export type GivenAnswers = Readonly<Record<string, GivenAnswer>>

/** A checklist filled in, with the version under which it was asked. */
export const Sheet = z.object({ checklist: z.string(), version: z.int().min(1), answers: Answers })
export type Sheet = z.infer<typeof Sheet>

/** EO-1.1 is one aspect of EO-1. */
export const wholeOf = (itemCode: string): string => itemCode.split('.')[0] ?? itemCode

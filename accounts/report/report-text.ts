import { z } from 'zod'
import { PlainDay } from '#foundation/calendar/day.ts'

/** What a body writes under one article: sentences drawn from its records that it leaves out, and its own words. */
const SectionText = z.object({
  article: z.int().min(0),
  leftOut: z.array(z.string().max(80)).max(60).default([]),
  words: z.string().trim().max(3000).default(''),
})
const Problem = z.object({
  what: z.string().trim().min(1, '请写问题').max(500),
  cause: z.string().trim().max(500).default(''),
})
const NextPlan = z.object({
  what: z.string().trim().min(1, '请写打算').max(500),
  dueOn: PlainDay.nullable().default(null),
})
const ChosenPhoto = z.object({
  file: z.string().regex(/^[0-9a-f]{64}$/),
  caption: z.string().trim().max(80).default(''),
})

/** 小结、总结的正文: sections by article, then problems and plans as lines; the yearly one also tells what stands out and its own mark. */
export const ReportText = z.object({
  sections: z.array(SectionText).max(20).default([]),
  problems: z.array(Problem).max(30).default([]),
  plans: z.array(NextPlan).max(30).default([]),
  highlights: z.string().trim().max(3000).default(''),
  review: z.string().trim().max(3000).default(''),
  photos: z.array(ChosenPhoto).max(12).default([]),
})
export type ReportText = z.infer<typeof ReportText>
export const noText: ReportText = ReportText.parse({})

/** A form nobody wrote a word in; a file may stand for it. */
export const lacksWords = ({ problems, plans }: ReportText): boolean => problems.length === 0 || plans.length === 0

import { z } from 'zod'
import { PlainDay } from '#foundation/calendar/day.ts'
import { Moment } from '#foundation/moment.ts'

const Count = z.int().min(0)

/** How one block stands at one school. What was asked of nobody there has no standing. */
export const BlockStanding = z.enum(['todo', 'doing', 'done', 'impossible', 'missed', 'excused', 'none'])
export type BlockStanding = z.infer<typeof BlockStanding>

/** Where a hazard stands, as far as a campaign has to know. */
export const FindingStage = z.enum(['untriaged', 'assigned', 'in-hand', 'awaiting', 'fixed', 'dropped'])
export type FindingStage = z.infer<typeof FindingStage>

/** Something a sheet of the campaign found that became a hazard. */
export const CampaignFinding = z.object({
  hazard: z.uuid(),
  numberText: z.string(),
  title: z.string(),
  school: z.string(),
  unit: z.string(),
  duty: z.string(),
  stage: FindingStage,
  lead: z.string().nullable(),
  leadName: z.string(),
  dueOn: PlainDay.nullable(),
})
export type CampaignFinding = z.infer<typeof CampaignFinding>

/** What is counted of blocks at schools. `white`: asked, over, and nothing shows that anybody was there. */
export const CampaignSum = z.object({
  asked: Count.describe('应查（学校×板块），免除的不算'),
  done: Count.describe('已查，含补录'),
  white: Count.describe('到期没有记录'),
  found: Count.describe('查出并列入台账，处'),
  fixed: Count.describe('已销号，处'),
  open: Count.describe('未销号，处'),
})
export type CampaignSum = z.infer<typeof CampaignSum>

/** One school × block: 完成／发现n处／已整改n处／未整改去向. */
export const CampaignCell = z.object({
  school: z.string(),
  block: z.string(),
  duty: z.string().describe('点开看的那一项工作'),
  standing: BlockStanding,
  madeUp: z.boolean().describe('补录'),
  unreported: Count.describe('单上为否、还没转隐患的项'),
  found: Count,
  fixed: Count,
  open: z.array(CampaignFinding).describe('还没销号的，每处在哪一步'),
})
export type CampaignCell = z.infer<typeof CampaignCell>

export const CampaignStage = z.enum(['upcoming', 'running', 'over'])
export type CampaignStage = z.infer<typeof CampaignStage>

/** A campaign of the programme with its days. */
export const CampaignCard = z.object({
  code: z.string(),
  name: z.string(),
  clauses: z.array(z.string()),
  from: PlainDay,
  to: PlainDay,
  opensOn: PlainDay.nullable().describe('开学日；主题专项没有'),
  dueOn: PlainDay.describe('书面情况报送日'),
  stage: CampaignStage,
  unsure: z.boolean(),
  note: z.string(),
})
export type CampaignCard = z.infer<typeof CampaignCard>

export const CampaignBlock = z.object({
  letter: z.string(),
  name: z.string(),
  leads: z.array(z.object({ id: z.string(), short: z.string() })).describe('没有的由学校自查'),
  sum: CampaignSum,
})
export type CampaignBlock = z.infer<typeof CampaignBlock>

/** Whether a school may open: what is not done yet, and what is signed. */
export const Opening = z.object({
  school: z.string(),
  short: z.string(),
  townName: z.string(),
  done: Count,
  asked: Count,
  missing: z.array(z.string()).describe('还没完成的板块'),
  found: Count,
  open: Count,
  confirmed: z.object({ by: z.string(), at: Moment, late: z.boolean(), open: Count, note: z.string() }).nullable(),
  mayConfirm: z.string().nullable().describe('为什么不能确认；能确认时没有'),
})
export type Opening = z.infer<typeof Opening>

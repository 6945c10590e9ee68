import { z } from 'zod'
import { PlainDay } from '#foundation/calendar/day.ts'
import { endpoint } from '#foundation/endpoint.ts'
import { Moment } from '#foundation/moment.ts'
import { ExemptionChoices, ExemptionRow, ProofForm, ProofOnly, ProofPage, ProofRow } from '#duties/proof/proof-shown.ts'

const Code = z.string().min(1).max(60)
const Unit = z.string().min(1).max(40)

/** What a desk reads about duties: one proof with all that happened to it, who did what, and who was let off. */
export const proofDeskContract = {
  proofPage: endpoint({
    method: 'GET',
    path: '/api/duties/proofs/:proofId/page',
    summary: '一次完成的页面：谁、何时、在哪里、检查单、照片、更正、会签、经过',
    input: z.object({ proofId: z.uuid() }),
    output: ProofPage,
    refusals: ['proof-not-found'],
  }),
  proofForm: endpoint({
    method: 'GET',
    path: '/api/duties/proof-form',
    summary: '补录或更正某一期要填的表',
    input: z.object({
      duty: Code,
      subject: Unit,
      period: z.string().min(4).max(40),
      slot: z.string().max(40).default(''),
    }),
    output: ProofForm,
    refusals: ['duty-not-found', 'duty-not-yours', 'duty-not-asked', 'duty-in-future'],
  }),
  listProofs: endpoint({
    method: 'GET',
    path: '/api/duties/proof-list',
    summary: '谁做了什么：一段时间里报的每一次，新的在前',
    input: z.object({
      from: PlainDay,
      to: PlainDay,
      town: Unit.optional(),
      subject: Unit.optional(),
      duty: Code.optional(),
      only: ProofOnly.optional(),
      before: z.uuid().optional(),
    }),
    output: z.object({
      at: Moment,
      rows: z.array(ProofRow),
      next: z.uuid().nullable(),
      counts: z.record(ProofOnly, z.int()).describe('各种情况各有几次'),
      all: z.int(),
    }),
    refusals: ['proofs-not-yours', 'span-too-long'],
  }),
  listExemptions: endpoint({
    method: 'GET',
    path: '/api/duties/exemptions',
    summary: '免除：谁、哪项工作、从哪天到哪天、为什么、谁批准的',
    input: z.object({
      when: z.enum(['open', 'over', 'all']).default('open'),
      subject: Unit.optional(),
      duty: Code.optional(),
      before: z.uuid().optional(),
    }),
    output: z.object({
      today: PlainDay,
      rows: z.array(ExemptionRow),
      next: z.uuid().nullable(),
      mayGrant: z.boolean(),
    }),
    refusals: ['proofs-not-yours'],
  }),
  exemptionChoices: endpoint({
    method: 'GET',
    path: '/api/duties/exemption-choices',
    summary: '免除时可选的学校（单位）和工作',
    input: z.object({}),
    output: ExemptionChoices,
    refusals: ['exemption-not-yours'],
  }),
} as const

import { z } from 'zod'
import { PlainDay } from '#foundation/calendar/day.ts'
import { endpoint } from '#foundation/endpoint.ts'
import { Moment } from '#foundation/moment.ts'
import {
  CampaignBlock,
  CampaignCard,
  CampaignCell,
  CampaignFinding,
  CampaignSum,
  Opening,
} from '#duties/campaign/campaign.ts'
import { ReportFigures, ReportRow, ReportState, ReportTime, reportTexts } from '#duties/campaign/report.ts'

const Code = z.string().min(1).max(60)
const Unit = z.string().min(1).max(40)
const text = ['text-names-persons', 'text-identity-number'] as const
const Ratio = z.object({ part: z.int().min(0), whole: z.int().min(0) })
const on = { campaign: Code, unit: Unit }
const step = { version: z.int().min(0).describe('看到的是第几版；还没动笔的是0') }
const Stepped = z.object({ state: ReportState, version: z.int() })
const writing = [
  'campaign-not-found',
  'report-not-asked',
  'report-not-yours',
  'report-not-open',
  'report-changed',
] as const

export const campaignContract = {
  readCampaigns: endpoint({
    method: 'GET',
    path: '/api/campaigns',
    summary: '今年的专项排查',
    input: z.object({}),
    output: z.object({
      at: Moment,
      campaigns: z.array(
        CampaignCard.extend({
          sum: CampaignSum,
          reports: Ratio.describe('按时报送／应报'),
          openings: Ratio.nullable(),
        }),
      ),
    }),
    refusals: ['campaign-not-yours'],
  }),
  readCampaign: endpoint({
    method: 'GET',
    path: '/api/campaigns/:campaign',
    summary: '一次专项：学校×板块',
    input: z.object({ campaign: Code }),
    output: z.object({
      at: Moment,
      campaign: CampaignCard,
      blocks: z.array(CampaignBlock),
      schools: z.array(z.object({ id: z.string(), short: z.string(), town: z.string().nullable(), sum: CampaignSum })),
      towns: z.array(z.object({ id: z.string(), short: z.string(), sum: CampaignSum })),
      cells: z.array(CampaignCell),
      findings: z.array(CampaignFinding.extend({ block: z.string() })),
      total: CampaignSum,
    }),
    refusals: ['campaign-not-yours', 'campaign-not-found'],
  }),
  readCampaignReports: endpoint({
    method: 'GET',
    path: '/api/campaigns/:campaign/reports',
    summary: '各单位书面报告报了没有',
    input: z.object({ campaign: Code }),
    output: z.object({
      campaign: CampaignCard,
      reports: z.array(ReportRow),
      onTime: Ratio,
      maySetDue: z.boolean(),
      dueReason: z.string().describe('办公室改报送日的原因'),
    }),
    refusals: ['campaign-not-yours', 'campaign-not-found'],
  }),
  readCampaignReport: endpoint({
    method: 'GET',
    path: '/api/campaigns/:campaign/reports/:unit',
    summary: '一份书面报告',
    input: z.object(on),
    output: z.object({
      campaign: CampaignCard,
      unit: z.string(),
      unitName: z.string(),
      isSchool: z.boolean(),
      blocks: z.array(z.string()),
      state: ReportState,
      version: z.int(),
      time: ReportTime,
      ...reportTexts,
      figures: ReportFigures,
      frozen: z.boolean().describe('数字已随报送定下来'),
      submittedBy: z.string(),
      submittedAt: Moment.nullable(),
      decidedBy: z.string(),
      decidedAt: Moment.nullable(),
      reason: z.string(),
      history: z.array(z.object({ at: Moment, did: z.string(), by: z.string(), note: z.string() })),
      may: z.object({
        save: z.string().nullable(),
        submit: z.string().nullable(),
        decide: z.string().nullable(),
      }),
    }),
    refusals: ['campaign-not-yours', 'campaign-not-found', 'report-not-asked'],
  }),
  saveCampaignReport: endpoint({
    method: 'POST',
    path: '/api/campaigns/:campaign/reports/:unit/save',
    summary: '存书面报告的草稿',
    input: z.object({ ...on, ...step, ...reportTexts }),
    output: Stepped,
    refusals: [...writing, ...text],
  }),
  submitCampaignReport: endpoint({
    method: 'POST',
    path: '/api/campaigns/:campaign/reports/:unit/submit',
    summary: '报送书面报告，数字从此定下来',
    input: z.object({ ...on, ...step, ...reportTexts }),
    output: Stepped,
    refusals: [...writing, 'report-too-early', 'report-text-missing', ...text],
  }),
  returnCampaignReport: endpoint({
    method: 'POST',
    path: '/api/campaigns/:campaign/reports/:unit/return',
    summary: '退回，写明要补什么',
    input: z.object({ ...on, ...step, reason: z.string().trim().min(4, '请写清要补什么，至少4个字').max(300) }),
    output: Stepped,
    refusals: [
      'campaign-not-found',
      'report-not-asked',
      'report-decision-not-yours',
      'report-not-submitted',
      'report-changed',
      ...text,
    ],
  }),
  acceptCampaignReport: endpoint({
    method: 'POST',
    path: '/api/campaigns/:campaign/reports/:unit/accept',
    summary: '收下书面报告',
    input: z.object({ ...on, ...step }),
    output: Stepped,
    refusals: [
      'campaign-not-found',
      'report-not-asked',
      'report-decision-not-yours',
      'report-not-submitted',
      'report-changed',
    ],
  }),
  setCampaignDue: endpoint({
    method: 'POST',
    path: '/api/campaigns/:campaign/due',
    summary: '另定书面报告的报送日',
    input: z.object({
      campaign: Code,
      dueOn: PlainDay,
      reason: z.string().trim().min(4, '请写清原因，至少4个字').max(200),
    }),
    output: z.object({ dueOn: PlainDay }),
    refusals: ['campaign-not-found', 'due-not-yours', 'due-before-end', 'due-too-far', ...text],
  }),
  readOpenings: endpoint({
    method: 'GET',
    path: '/api/campaigns/:campaign/openings',
    summary: '各校可以开学了没有',
    input: z.object({ campaign: Code }),
    output: z.object({ campaign: CampaignCard, openings: z.array(Opening), confirmed: Ratio }),
    refusals: ['campaign-not-yours', 'campaign-not-found', 'campaign-no-opening'],
  }),
  confirmOpening: endpoint({
    method: 'POST',
    path: '/api/campaigns/:campaign/openings',
    summary: '第一责任人确认可以开学',
    input: z.object({
      campaign: Code,
      school: Unit,
      note: z.string().trim().max(200).default('').describe('未整改的怎样管住'),
    }),
    output: z.object({ school: z.string(), confirmedAt: Moment }),
    refusals: [
      'campaign-not-found',
      'campaign-no-opening',
      'opening-not-yours',
      'opening-confirmed',
      'opening-not-done',
      'opening-note-missing',
      ...text,
    ],
  }),
}

import { z } from 'zod'
import { PlainDay } from '#foundation/calendar/day.ts'
import { download, endpoint } from '#foundation/endpoint.ts'
import { Moment } from '#foundation/moment.ts'
import { AddedFigure, AddedSection } from '#accounts/report/assemble.ts'
import { rowKinds, ShownFigures, type RowLetter } from '#accounts/report/report-figures.ts'
import { ReportText } from '#accounts/report/report-text.ts'
import {
  OfficeContact,
  ReportPeriod,
  ReportRow,
  ReportState,
  type ReportStep,
  reportSteps,
  ReportView,
} from '#accounts/report/report.ts'

const text = ['text-names-persons', 'text-identity-number'] as const
const on = { reportId: z.uuid(), version: z.int().min(1).describe('看到的是第几版') }
const Stepped = z.object({ id: z.uuid(), state: ReportState, version: z.int() })
const why = z.string().trim().min(4, '请写清原因，至少4个字').max(300)
const step = ['report-not-found', 'report-changed'] as const
const deciding = [
  ...step,
  'report-decision-not-yours',
  'report-locked',
  'report-exempted',
  'report-not-handed-in',
] as const
const writing = [...step, 'report-not-yours', 'report-handed-in', 'report-locked', 'report-exempted', ...text] as const

/** What the table is narrowed to. Without a code it is the report that fell due last or falls due next. */
export const ReportFilter = z.object({
  code: z.string().max(60).optional(),
  view: ReportView.default('all'),
  who: z.enum(['units', 'schools']).optional(),
  town: z.string().max(40).optional(),
})
export type ReportFilter = z.infer<typeof ReportFilter>

/** One record a number counts, as it reads today. */
const CountedRow = z.object({
  id: z.string(),
  letter: z.enum(Object.keys(rowKinds) as [RowLetter]),
  what: z.string(),
  whereName: z.string(),
  at: Moment.nullable(),
  href: z.string().nullable(),
})
export type CountedRow = z.infer<typeof CountedRow>

const AddedLine = z.object({ report: z.uuid(), unitName: z.string(), words: z.string() })

export const reportContract = {
  listReports: endpoint({
    method: 'GET',
    path: '/api/reports',
    summary: '报送情况表：谁报了、谁没报',
    input: ReportFilter.extend({
      after: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
    output: z.object({ rows: z.array(ReportRow), next: z.string().nullable() }),
    refusals: ['reports-not-yours', 'bookmark-not-found'],
  }),
  countReports: endpoint({
    method: 'GET',
    path: '/api/reports/counts',
    summary: '报送情况表各栏几份',
    input: ReportFilter,
    output: z.object({
      at: Moment,
      period: ReportPeriod.nullable(),
      periods: z.array(ReportPeriod),
      views: z.record(ReportView, z.int()),
      onTime: z.object({ part: z.int(), whole: z.int() }).describe('两种都按时／应报'),
      contact: OfficeContact.nullable(),
      office: z.boolean().describe('可以收、退、免'),
      many: z.boolean().describe('看得到不止本单位的'),
    }),
    refusals: ['reports-not-yours'],
  }),
  exportReports: download({
    path: '/api/reports.xlsx',
    summary: '报送情况表，按筛选导出',
    input: ReportFilter,
    refusals: ['reports-not-yours'],
  }),
  readReport: endpoint({
    method: 'GET',
    path: '/api/reports/:reportId',
    summary: '一份小结或总结',
    input: z.object({ reportId: z.uuid() }),
    output: z.object({
      at: Moment,
      report: ReportRow,
      from: PlainDay,
      cutOff: PlainDay,
      figures: ShownFigures,
      frozen: z.boolean().describe('数字已随报送定下来'),
      text: ReportText.nullable().describe('没有报送的，别的单位看不到'),
      document: z.object({ file: z.string(), name: z.string() }).nullable(),
      submittedBy: z.string(),
      submittedAt: Moment.nullable(),
      paperBy: z.string(),
      decidedBy: z.string(),
      decidedAt: Moment.nullable(),
      editions: z.array(z.object({ no: z.int(), why: z.enum(['kept', 'handed-in']), by: z.string(), at: Moment })),
      steps: z.record(z.enum(reportSteps as [ReportStep]), z.string().nullable()).describe('不能办的为什么'),
      timeline: z.array(z.object({ id: z.string(), at: Moment, who: z.string(), what: z.string(), more: z.string() })),
      contact: OfficeContact.nullable(),
    }),
    refusals: ['reports-not-yours', 'report-not-found'],
  }),
  readReportRows: endpoint({
    method: 'GET',
    path: '/api/reports/:reportId/rows',
    summary: '报告里一个数字所数的记录；报送以后就是当时那些',
    input: z.object({
      reportId: z.uuid(),
      figure: z.string().min(1).max(80),
      after: z.coerce.number().int().min(0).default(0).describe('已看过几行'),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    output: z.object({
      rows: z.array(CountedRow),
      total: z.int(),
      next: z.int().nullable(),
    }),
    refusals: ['reports-not-yours', 'report-not-found', 'figure-not-found'],
  }),
  saveReport: endpoint({
    method: 'POST',
    path: '/api/reports/:reportId/save',
    summary: '存稿；keep 另存一版',
    input: z.object({ ...on, text: ReportText, keep: z.boolean().default(false) }),
    output: Stepped,
    refusals: [...writing, 'photo-not-found'],
  }),
  submitReport: endpoint({
    method: 'POST',
    path: '/api/reports/:reportId/submit',
    summary: '报送电子稿，数字从此定下来',
    input: z.object({
      ...on,
      text: ReportText,
      document: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .nullable()
        .default(null),
    }),
    output: Stepped,
    refusals: [...writing, 'photo-not-found', 'report-text-missing', 'report-document-kind'],
  }),
  returnReport: endpoint({
    method: 'POST',
    path: '/api/reports/:reportId/return',
    summary: '退回，写明要补什么',
    input: z.object({ ...on, reason: why }),
    output: Stepped,
    refusals: [...deciding, ...text],
  }),
  acceptReport: endpoint({
    method: 'POST',
    path: '/api/reports/:reportId/accept',
    summary: '收下并锁定，两种都到了才行',
    input: z.object(on),
    output: Stepped,
    refusals: [...deciding, 'report-paper-missing'],
  }),
  reopenReport: endpoint({
    method: 'POST',
    path: '/api/reports/:reportId/reopen',
    summary: '重新打开已锁定的，写明原因',
    input: z.object({ ...on, reason: why }),
    output: Stepped,
    refusals: [...deciding, 'report-not-accepted', ...text],
  }),
  exemptReport: endpoint({
    method: 'POST',
    path: '/api/reports/:reportId/exempt',
    summary: '免报，写明原因',
    input: z.object({ ...on, reason: why }),
    output: Stepped,
    refusals: [...deciding, 'report-begun', ...text],
  }),
  requireReport: endpoint({
    method: 'POST',
    path: '/api/reports/:reportId/require',
    summary: '恢复应报',
    input: z.object(on),
    output: Stepped,
    refusals: [...deciding, 'report-not-exempt'],
  }),
  receivePaper: endpoint({
    method: 'POST',
    path: '/api/reports/:reportId/paper',
    summary: '登记收到签字盖章的书面稿',
    input: z.object({ ...on, receivedOn: PlainDay }),
    output: Stepped,
    refusals: [...deciding, 'report-paper-day', 'report-paper-there'],
  }),
  revokePaper: endpoint({
    method: 'POST',
    path: '/api/reports/:reportId/paper-revoke',
    summary: '撤销登记错的书面稿',
    input: z.object({ ...on, reason: why }),
    output: Stepped,
    refusals: [...deciding, 'report-paper-not-there', ...text],
  }),
  readDistrictReport: endpoint({
    method: 'GET',
    path: '/api/district-reports/:code',
    summary: '全区汇总：由收下的小结、总结相加，每个数写明来自哪些单位',
    input: z.object({ code: z.string().min(1).max(60) }),
    output: z.object({
      at: Moment,
      period: ReportPeriod,
      accepted: z.int(),
      asked: z.int(),
      onTime: z.int(),
      lacking: z.array(z.object({ report: z.uuid(), unitName: z.string() })).describe('还没有收下的'),
      sections: z.array(AddedSection),
      figures: z.array(AddedFigure),
      problems: z.array(AddedLine),
      plans: z.array(AddedLine),
    }),
    refusals: ['district-report-not-yours', 'report-period-not-found'],
  }),
  exportDistrictReport: download({
    path: '/api/district-reports/:code/:format',
    summary: '全区汇总，按公文格式导出',
    input: z.object({ code: z.string().min(1).max(60), format: z.enum(['pdf', 'docx']) }),
    refusals: ['district-report-not-yours', 'report-period-not-found'],
  }),
  setOfficeContact: endpoint({
    method: 'POST',
    path: '/api/office-contact',
    summary: '设定办公室联系方式',
    input: OfficeContact,
    output: OfficeContact,
    refusals: ['contact-not-yours'],
  }),
}

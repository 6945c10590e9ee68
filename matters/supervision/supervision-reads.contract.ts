import { z } from 'zod'
import { download, endpoint } from '#foundation/endpoint.ts'
import { Moment } from '#foundation/moment.ts'
import { AboutKind, Order, OrderState } from '#matters/supervision/order.ts'

const Why = z.string().nullable()
const Named = z.object({ id: z.string(), name: z.string() })

export const OrderView = z.enum(['draft', 'running', 'late', 'judging', 'listed', 'closed', 'all'])
export type OrderView = z.infer<typeof OrderView>

export const OrderFilter = z.object({
  view: OrderView.default('all'),
  year: z.coerce.number().int().min(2000).max(2100).optional().describe('哪一年签发，默认不限'),
  lead: z.string().max(40).optional(),
  town: z.string().max(40).optional(),
  school: z.string().max(40).optional(),
  kind: AboutKind.optional(),
  state: OrderState.optional(),
  /** Of one hazard, visit or duty. */
  about: z.string().max(120).optional(),
})
export type OrderFilter = z.infer<typeof OrderFilter>

export const OrderRow = Order.extend({
  leadName: z.string(),
  schoolName: z.string().nullable(),
  listed: z.boolean(),
  late: z.boolean(),
  lateDays: z.int().describe('逾期几天，没有逾期为0'),
})
export type OrderRow = z.infer<typeof OrderRow>

const TimelineLine = z.object({ id: z.string(), at: Moment, who: z.string(), what: z.string(), more: z.string() })

export const OrderPage = z.object({
  order: OrderRow,
  assistNames: z.array(z.string()),
  basisText: z.string(),
  leaderName: z.string().nullable(),
  issuedByName: z.string().nullable(),
  repliedByName: z.string().nullable(),
  judgedByName: z.string().nullable(),
  about: z.object({ words: z.string(), href: z.string().nullable() }).nullable(),
  aboutStruck: z.boolean().describe('所督办的隐患已销号'),
  before: z.object({ id: z.uuid(), numberText: z.string().nullable() }).nullable(),
  after: z.object({ id: z.uuid(), numberText: z.string().nullable() }).nullable(),
  steps: z.record(z.string(), Why),
  files: z.array(z.object({ file: z.string(), name: z.string(), type: z.string(), by: z.string(), at: Moment })),
  interviews: z.array(
    z.object({
      id: z.uuid(),
      heldOn: z.iso.date(),
      postName: z.string(),
      notes: z.string(),
      result: z.string(),
      byName: z.string(),
    }),
  ),
  leaders: z.array(Named).describe('可点名的责任领导岗位'),
  text: z.string().describe('督办单全文'),
  timeline: z.array(TimelineLine),
})
export type OrderPage = z.infer<typeof OrderPage>

export const OrderChoices = z.object({
  district: z.string().describe('台账题名里的区名'),
  units: z.array(Named),
  leads: z.array(Named).describe('台账里有的承办单位'),
  towns: z.array(Named),
  schools: z.array(Named),
  clauses: z.array(Named),
  /** What a new order begins with, when it is about something known. */
  begin: z
    .object({
      matter: z.string(),
      basis: z.string(),
      lead: z.string().nullable(),
      assists: z.array(z.string()),
      demand: z.string(),
      dueOn: z.iso.date(),
      aboutWords: z.string(),
      open: z.object({ id: z.uuid(), numberText: z.string().nullable() }).nullable().describe('已有的督办单'),
    })
    .nullable(),
  mayIssue: Why,
})
export type OrderChoices = z.infer<typeof OrderChoices>

export const supervisionReadsContract = {
  listOrders: endpoint({
    method: 'GET',
    path: '/api/orders',
    summary: '督办台账，新签发的在前',
    input: OrderFilter.extend({
      after: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ rows: z.array(OrderRow), next: z.string().nullable() }),
    refusals: ['orders-not-yours', 'bookmark-not-found'],
  }),
  countOrders: endpoint({
    method: 'GET',
    path: '/api/order-counts',
    summary: '督办台账各视图有多少',
    input: OrderFilter,
    output: z.object({ views: z.record(OrderView, z.int()) }),
    refusals: ['orders-not-yours'],
  }),
  waitingOrders: endpoint({
    method: 'GET',
    path: '/api/orders-waiting',
    summary: '等我办的督办单，最急的在前',
    input: z.object({}),
    output: z.object({ rows: z.array(OrderRow.extend({ wants: z.string().describe('要办哪一步') })) }),
    refusals: ['orders-not-yours'],
  }),
  readOrder: endpoint({
    method: 'GET',
    path: '/api/orders/:orderId',
    summary: '一张督办单：事项、要求、反馈、核实、约谈和经过',
    input: z.object({ orderId: z.uuid() }),
    output: OrderPage,
    refusals: ['orders-not-yours', 'order-not-found'],
  }),
  orderChoices: endpoint({
    method: 'GET',
    path: '/api/order-choices',
    summary: '签发和筛选时可选的单位、条款，以及由隐患带出的内容',
    input: z.object({ kind: AboutKind.optional(), ref: z.string().max(120).optional() }),
    output: OrderChoices,
    refusals: ['orders-not-yours'],
  }),
  exportOrders: download({
    path: '/api/orders.xlsx',
    summary: '导出督办台账',
    input: OrderFilter,
    refusals: ['orders-not-yours'],
  }),
} as const

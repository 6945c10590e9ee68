import { z } from 'zod'
import { endpoint } from '#foundation/endpoint.ts'
import { Moment } from '#foundation/moment.ts'
import { MandateLine, MandateState } from '#accounts/mandate/mandate.ts'
import { ClauseId } from '#programme/clause/clause.ts'

const Unit = z.string().min(1).max(40)
const Version = z.object({
  id: z.uuid(),
  version: z.int(),
  state: MandateState,
  edits: z.int(),
  writtenAt: Moment,
  confirmedAt: Moment.nullable(),
  confirmedByName: z.string().nullable(),
})

/** How far one unit is with its list. */
export const MandateRow = z.object({
  unit: z.string(),
  name: z.string(),
  clauses: z.int().describe('要点写明本单位负责的条数'),
  confirmed: z.object({ version: z.int(), at: Moment, byName: z.string() }).nullable(),
  draft: z.object({ version: z.int(), open: z.int().describe('还没写完的条数') }).nullable(),
  stale: z.boolean().describe('要点有更新，确认的一版要重写'),
})
export type MandateRow = z.infer<typeof MandateRow>

export const MandateFilter = z.enum(['waiting', 'confirmed', 'stale'])
export type MandateFilter = z.infer<typeof MandateFilter>

const PageLine = MandateLine.extend({ postName: z.string().nullable(), serves: z.array(z.string()) })

export const mandateContract = {
  listMandates: endpoint({
    method: 'GET',
    path: '/api/mandates',
    summary: '各成员单位的职责清单：第几版、何时由谁确认；一个单位只看到自己的',
    input: z.object({ view: MandateFilter.optional() }),
    output: z.object({
      year: z.int(),
      rows: z.array(MandateRow),
      total: z.int(),
      confirmed: z.int().describe('现行版已确认，且要点没有更新'),
      waiting: z.int(),
      stale: z.int(),
    }),
    refusals: ['mandates-not-yours'],
  }),
  readMandate: endpoint({
    method: 'GET',
    path: '/api/mandates/:unit',
    summary: '一个单位的职责清单，逐条写明要求、做法和责任岗位；可看历次版本',
    input: z.object({ unit: Unit, version: z.coerce.number().int().min(1).optional() }),
    output: z.object({
      unit: z.string(),
      name: z.string(),
      year: z.int(),
      title: z.string(),
      shown: Version.nullable().describe('还没有写过时没有，下面是按要点拟的'),
      lines: z.array(PageLine),
      versions: z.array(Version).describe('新的在前'),
      stale: z.boolean(),
      posts: z.array(z.object({ id: z.string(), title: z.string() })).describe('可以选作责任岗位的'),
      timeline: z.array(z.object({ id: z.string(), at: Moment, who: z.string(), what: z.string(), more: z.string() })),
      mayWrite: z.boolean(),
      mayConfirm: z.boolean(),
    }),
    refusals: ['mandates-not-yours', 'mandate-unit-not-found', 'mandate-version-not-found'],
  }),
  writeMandate: endpoint({
    method: 'POST',
    path: '/api/mandates/:unit',
    summary: '写职责清单：有草稿接着改，没有就立新的一版',
    input: z.object({
      unit: Unit,
      edits: z.int().min(0).describe('所看草稿的修改次数；立新版时为0'),
      lines: z
        .array(
          z.object({
            clause: ClauseId,
            work: z.string().trim().max(300, '本单位做法不超过300字'),
            post: z.string().max(60).nullable(),
          }),
        )
        .max(200),
    }),
    output: z.object({ version: z.int(), edits: z.int(), open: z.int() }),
    refusals: [
      'mandates-not-yours',
      'mandate-unit-not-found',
      'mandate-changed',
      'mandate-clause-foreign',
      'mandate-post-foreign',
      'text-names-persons',
      'text-identity-number',
    ],
  }),
  confirmMandate: endpoint({
    method: 'POST',
    path: '/api/mandates/:unit/confirm',
    summary: '分管领导确认职责清单，从此作为现行版',
    input: z.object({ unit: Unit, edits: z.int().min(1) }),
    output: z.object({ version: z.int() }),
    refusals: [
      'mandates-not-yours',
      'mandate-unit-not-found',
      'mandate-no-draft',
      'mandate-changed',
      'mandate-incomplete',
      'mandate-outdated',
    ],
  }),
}

import { z } from 'zod'
import { endpoint } from '#foundation/endpoint.ts'

/** What an edited ledger may change: what the lead unit fills in on paper. Numbers, places and states change only by steps. */
export const CorrectableField = z.enum(['measures', 'responsible', 'funds', 'precaution', 'remark'])
export type CorrectableField = z.infer<typeof CorrectableField>

export const LedgerChange = z.object({
  field: CorrectableField,
  label: z.string(),
  before: z.string(),
  after: z.string(),
})
export type LedgerChange = z.infer<typeof LedgerChange>

/** One row of the file that differs from how things stand: what would change, and what in it cannot be taken over and why. */
export const LedgerProposal = z.object({
  row: z.int().describe('文件中的行号'),
  hazardId: z.uuid().nullable(),
  version: z.int().nullable(),
  numberText: z.string(),
  title: z.string(),
  changes: z.array(LedgerChange),
  refused: z.array(z.string()).describe('不能接受的改动，每条写明原因'),
})
export type LedgerProposal = z.infer<typeof LedgerProposal>

/** What was taken over and what was left, by the rows of the file. */
export const LedgerApplied = z.object({
  applied: z.array(z.object({ row: z.int(), numberText: z.string() })),
  refused: z.array(z.object({ row: z.int(), numberText: z.string(), reason: z.string() })),
})
export type LedgerApplied = z.infer<typeof LedgerApplied>

const FileId = z.string().regex(/^[0-9a-f]{64}$/)
const refusals = [
  'ledger-import-not-yours',
  'file-not-found',
  'ledger-unreadable',
  'ledger-not-ours',
  'ledger-too-long',
] as const

export const ledgerImportContract = {
  previewLedgerImport: endpoint({
    method: 'POST',
    path: '/api/ledger-imports/preview',
    summary: '看一份改过的台账会改动什么，不改任何数据',
    input: z.object({ fileId: FileId }),
    output: z.object({ proposals: z.array(LedgerProposal), unchanged: z.int().describe('没有改动的行数') }),
    refusals,
  }),
  applyLedgerImport: endpoint({
    method: 'POST',
    path: '/api/ledger-imports/apply',
    summary: '接受改过的台账中选定的行',
    input: z.object({
      fileId: FileId,
      rows: z
        .array(z.object({ row: z.int(), version: z.int() }))
        .min(1)
        .max(5000),
    }),
    output: LedgerApplied,
    refusals: [...refusals, 'text-names-persons', 'text-identity-number'],
  }),
}

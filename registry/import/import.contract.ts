import { z } from 'zod'
import { download, endpoint } from '#foundation/endpoint.ts'
import { mappingIds } from '#registry/import/mapping.ts'

const Value = z.union([z.string(), z.number(), z.null()])
const Named = z.object({ id: z.string(), name: z.string() })

export const ImportPreview = z.object({
  rows: z.number(),
  problemCount: z.number(),
  problems: z
    .array(
      z.object({ line: z.number(), column: z.string(), value: z.string(), reason: z.string(), remedy: z.string() }),
    )
    .describe('前200条'),
  notes: z.array(z.object({ line: z.number(), note: z.string() })).describe('不影响导入，前200条'),
  noteCount: z.number(),
  addedCount: z.number(),
  added: z.array(Named).describe('前200条'),
  changedCount: z.number(),
  changed: z
    .array(
      Named.extend({
        changes: z.array(z.object({ field: z.string(), column: z.string(), before: Value, after: Value })),
      }),
    )
    .describe('前200条'),
  closedCount: z.number(),
  closed: z.array(Named).describe('前200条'),
  same: z.number(),
  fingerprint: z.string().describe('办理导入时带回，确保所见即所得'),
})
export type ImportPreview = z.infer<typeof ImportPreview>

const what = {
  file: z.string().regex(/^[0-9a-f]{64}$/, '请先上传文件'),
  mapping: z.enum(mappingIds),
  whole: z.boolean().default(false).describe('文件是全部名册：名册里没有的视为停办、撤销'),
}
const refusals = ['registry-not-yours', 'file-missing', 'file-unreadable', 'columns-missing', 'too-many-rows'] as const

export const importContract = {
  previewImport: endpoint({
    method: 'POST',
    path: '/api/imports/preview',
    summary: '导入预览：逐行检查，列出新增、变更（逐字段）和停办，不改动数据',
    input: z.object(what),
    output: ImportPreview,
    refusals,
  }),
  applyImport: endpoint({
    method: 'POST',
    path: '/api/imports',
    summary: '办理导入：与预览一致才办，一次办成或一条不动',
    input: z.object({
      ...what,
      fingerprint: z.string(),
      reason: z.string().trim().min(2, '请写明来源和原因').max(200),
    }),
    output: z.object({ added: z.number(), changed: z.number(), closed: z.number() }),
    refusals: [...refusals, 'has-problems', 'preview-outdated', 'nothing-to-do'],
  }),
  exportRegistry: download({
    path: '/api/exports/:kind',
    summary: '导出单位或学校名册，列与导入相同，可改后再导入',
    input: z.object({ kind: z.enum(['units', 'schools']), format: z.enum(['xlsx', 'csv']).default('xlsx') }),
  }),
} as const

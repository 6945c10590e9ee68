import { serve } from '#foundation/server/verb.ts'
import { importContract } from '#registry/import/import.contract.ts'
import { importWords } from '#registry/import/import.words.ts'
import { applyImport } from '#registry/import/server/apply-import.ts'
import { exportRegistry } from '#registry/import/server/export-registry.ts'
import { previewImport } from '#registry/import/server/preview-import.ts'

export const importSlice = serve(importContract, importWords, { previewImport, applyImport, exportRegistry })

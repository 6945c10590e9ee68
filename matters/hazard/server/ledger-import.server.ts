import { serve } from '#foundation/server/verb.ts'
import { ledgerImportContract } from '#matters/hazard/ledger-import.contract.ts'
import { ledgerImportWords } from '#matters/hazard/ledger-import.words.ts'
import { applyLedgerImport, previewLedgerImport } from '#matters/hazard/server/import-ledger.ts'

export const ledgerImportSlice = serve(ledgerImportContract, ledgerImportWords, {
  previewLedgerImport,
  applyLedgerImport,
})

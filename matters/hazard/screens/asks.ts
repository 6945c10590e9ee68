import { ask } from '#foundation/ui/ask.ts'
import { choicesContract } from '#matters/hazard/choices.contract.ts'
import { hazardReadsContract } from '#matters/hazard/hazard-reads.contract.ts'
import { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { ledgerImportContract } from '#matters/hazard/ledger-import.contract.ts'

export const reads = ask(hazardReadsContract)
export const steps = ask(hazardContract)
export const choices = ask(choicesContract)
export const ledgerImports = ask(ledgerImportContract)

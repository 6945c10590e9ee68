import { serve } from '#foundation/server/verb.ts'
import { hazardReadsContract } from '#matters/hazard/hazard-reads.contract.ts'
import { hazardWords } from '#matters/hazard/hazard.words.ts'
import { findCandidates } from '#matters/hazard/server/candidates.ts'
import { countHazards } from '#matters/hazard/server/counts.ts'
import { exportLedger } from '#matters/hazard/server/export-ledger.ts'
import { readInbox } from '#matters/hazard/server/inbox.ts'
import { listHazards } from '#matters/hazard/server/list.ts'
import { readHazard } from '#matters/hazard/server/page.ts'
import { listPrecedents } from '#matters/hazard/server/precedents.ts'
import { suggestAssignment } from '#matters/hazard/server/suggestion.ts'

export const hazardReadsSlice = serve(hazardReadsContract, hazardWords, {
  listHazards,
  countHazards,
  readHazard,
  findCandidates,
  suggestAssignment,
  readInbox,
  listPrecedents,
  exportLedger,
})

import { serve } from '#foundation/server/verb.ts'
import { unitContract } from '#registry/unit/unit.contract.ts'
import { unitWords } from '#registry/unit/unit.words.ts'
import { openUnit } from '#registry/unit/server/open-unit.ts'
import { renameUnit } from '#registry/unit/server/rename-unit.ts'
import { closeUnit, mergeUnits, splitUnit } from '#registry/unit/server/succeed.ts'
import { unitCard, unitGaps, unitTree } from '#registry/unit/server/unit.reads.ts'

export const unitSlice = serve(unitContract, unitWords, {
  unitTree,
  unitCard,
  unitGaps,
  openUnit,
  renameUnit,
  splitUnit,
  mergeUnits,
  closeUnit,
})

import { serve } from '#foundation/server/verb.ts'
import { coverageContract } from '#duties/coverage/coverage.contract.ts'
import { coverageWords } from '#duties/coverage/coverage.words.ts'
import { readBurden } from '#duties/coverage/server/read-burden.ts'
import { readCoverageCell } from '#duties/coverage/server/read-cell.ts'
import { readCoverage } from '#duties/coverage/server/read-coverage.ts'
import { readDutyFigures } from '#duties/coverage/server/read-figures.ts'
import { readCoverageNames } from '#duties/coverage/server/read-names.ts'
import { readCoveragePeriods } from '#duties/coverage/server/read-periods.ts'

export const coverageSlice = serve(coverageContract, coverageWords, {
  readCoveragePeriods,
  readCoverage,
  readCoverageNames,
  readCoverageCell,
  readDutyFigures,
  readBurden,
})

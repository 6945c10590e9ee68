import { serve } from '#foundation/server/verb.ts'
import { coverageContract } from '#duties/coverage/coverage.contract.ts'
import { coverageWords } from '#duties/coverage/coverage.words.ts'
import { readCoverage } from '#duties/coverage/server/read-coverage.ts'
import { readCoverageCell } from '#duties/coverage/server/read-cell.ts'
import { readDutyFigures } from '#duties/coverage/server/read-figures.ts'

export const coverageSlice = serve(coverageContract, coverageWords, { readCoverage, readCoverageCell, readDutyFigures })

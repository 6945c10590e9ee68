import { serve } from '#foundation/server/verb.ts'
import { indicatorContract } from '#accounts/indicator/indicator.contract.ts'
import { indicatorWords } from '#accounts/indicator/indicator.words.ts'
import { listIndicatorRows } from '#accounts/indicator/server/list-rows.ts'
import { readIndicators } from '#accounts/indicator/server/read-indicators.ts'
import { readOverview } from '#accounts/indicator/server/read-overview.ts'
import { splitIndicators } from '#accounts/indicator/server/split-indicators.ts'

export const indicatorSlice = serve(indicatorContract, indicatorWords, {
  readOverview,
  readIndicators,
  splitIndicators,
  listIndicatorRows,
})

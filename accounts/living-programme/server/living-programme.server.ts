import { serve } from '#foundation/server/verb.ts'
import { programmeContract } from '#accounts/living-programme/programme.contract.ts'
import { programmeWords } from '#accounts/living-programme/programme.words.ts'
import { readClause } from '#accounts/living-programme/server/read-clause.ts'
import { readProgramme } from '#accounts/living-programme/server/read-programme.ts'
import { todayCounts } from '#accounts/living-programme/server/today-counts.ts'

export const livingProgrammeSlice = serve(programmeContract, programmeWords, { readProgramme, readClause, todayCounts })

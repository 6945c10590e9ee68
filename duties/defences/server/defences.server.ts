import { serve } from '#foundation/server/verb.ts'
import { defencesContract } from '#duties/defences/defences.contract.ts'
import { defencesWords } from '#duties/defences/defences.words.ts'
import { readDefences } from '#duties/defences/server/read-defences.ts'
import { readPlate, readSchoolDefences } from '#duties/defences/server/read-school-defences.ts'

export const defencesSlice = serve(defencesContract, defencesWords, { readDefences, readSchoolDefences, readPlate })

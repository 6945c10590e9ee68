import { serve } from '#foundation/server/verb.ts'
import { schoolFileContract } from '#accounts/school-file/school-file.contract.ts'
import { schoolFileWords } from '#accounts/school-file/school-file.words.ts'
import { listSchoolFiles } from '#accounts/school-file/server/list-school-files.ts'
import { readSchoolFile } from '#accounts/school-file/server/read-school-file.ts'

export const schoolFileSlice = serve(schoolFileContract, schoolFileWords, { listSchoolFiles, readSchoolFile })

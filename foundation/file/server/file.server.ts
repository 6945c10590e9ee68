import { fileContract } from '#foundation/file/file.contract.ts'
import { openFile } from '#foundation/file/server/open.ts'
import { serve } from '#foundation/server/verb.ts'

export const fileSlice = serve(fileContract, {}, { openFile })

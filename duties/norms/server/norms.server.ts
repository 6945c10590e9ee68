import { serve } from '#foundation/server/verb.ts'
import { normsContract } from '#duties/norms/norms.contract.ts'
import { normsWords } from '#duties/norms/norms.words.ts'
import { readNorms } from '#duties/norms/server/read-norms.ts'

export const normsSlice = serve(normsContract, normsWords, { readNorms })

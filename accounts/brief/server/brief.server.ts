import { serve } from '#foundation/server/verb.ts'
import { briefContract } from '#accounts/brief/brief.contract.ts'
import { briefWords } from '#accounts/brief/brief.words.ts'
import { answerBrief, markBriefRead, sendBrief } from '#accounts/brief/server/brief-steps.ts'
import { listBriefs, readBrief } from '#accounts/brief/server/read-briefs.ts'

export const briefSlice = serve(briefContract, briefWords, {
  listBriefs,
  readBrief,
  sendBrief,
  markBriefRead,
  answerBrief,
})

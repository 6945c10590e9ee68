import { serve } from '#foundation/server/verb.ts'
import { readZoneCover } from '#duties/zone-cover/server/read-zone-cover.ts'
import { zoneCoverContract } from '#duties/zone-cover/zone-cover.contract.ts'
import { zoneCoverWords } from '#duties/zone-cover/zone-cover.words.ts'

export const zoneCoverSlice = serve(zoneCoverContract, zoneCoverWords, { readZoneCover })

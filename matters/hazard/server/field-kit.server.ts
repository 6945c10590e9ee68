import { serve } from '#foundation/server/verb.ts'
import { fieldKitContract } from '#matters/hazard/field-kit.contract.ts'
import { fieldKit } from '#matters/hazard/server/field-kit.ts'
import { myReports } from '#matters/hazard/server/my-reports.ts'

export const fieldKitSlice = serve(fieldKitContract, {}, { fieldKit, myReports })

import { planningContract } from '#duties/roster/planning.contract.ts'
import { presenceContract } from '#duties/roster/presence.contract.ts'
import { shiftContract } from '#duties/roster/shift.contract.ts'

/** All that may be asked of rosters: making them, standing them, and seeing how they are stood. */
export const rosterContract = { ...planningContract, ...shiftContract, ...presenceContract } as const

import type { State } from '#foundation/ui/status.tsx'
import type { BriefState } from '#accounts/brief/brief.ts'

export const briefLook: Record<BriefState, State> = { sent: 'todo', read: 'doing', answered: 'done' }

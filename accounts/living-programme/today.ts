import type { TodayKey } from '#accounts/living-programme/programme.contract.ts'

/** What needs doing today, in the order it presses: the office decides and watches, a unit accepts and rectifies. */
const forOffice = ['new', 'done', 'late', 'extension', 'contest', 'void'] as const satisfies TodayKey[]
const forUnit = ['accept', 'late', 'soon', 'done'] as const satisfies TodayKey[]

export const todayKeys = (role: string): readonly TodayKey[] =>
  role === 'office-director' || role === 'office-staff' || role === 'district-leader' ? forOffice : forUnit

import type { CoverageDuty } from '#duties/coverage/coverage.ts'
import type { Tally } from '#duties/coverage/judge.ts'
import { recurrenceWords } from '#duties/duty/duty.words.ts'
import type { DutyRules } from '#duties/duty/server/duty-rules.ts'
import type { Duty } from '#programme/pack/sections/duties.ts'

/** A duty as the head of its column, with the sum of what stands under it. */
export const dutyCard = (rules: DutyRules, { code, name, group, clauses, recurs }: Duty, sum: Tally): CoverageDuty => ({
  code,
  name,
  group,
  groupName: rules.groupName(group),
  clauses,
  sum,
  recurs: recurrenceWords(recurs, rules.windowName),
  onOccasion: recurs.every === 'event',
})

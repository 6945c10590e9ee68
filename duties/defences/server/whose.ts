import type { PlainDay } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import { maySee } from '#duties/coverage/who-may.ts'
import type { DutyRules } from '#duties/duty/server/duty-rules.ts'
import { subjectsIn } from '#duties/duty/server/subjects.ts'
import { isSchool, type School } from '#duties/defences/server/standings.ts'

/** Schools there on that day whose sheets the asker may read: the same that row-level security shows. */
export async function schoolsOf(
  asking: Asking,
  rules: DutyRules,
  day: PlainDay,
  ids?: readonly string[],
): Promise<School[]> {
  const { actor } = asking
  const mine = actor.scope === 'district' ? ids : (ids ?? actor.units)
  const found = await subjectsIn(asking, rules, { from: day, to: day }, mine)
  return found.filter(isSchool).filter(({ id }) => maySee(actor, id))
}

import { dayOf } from '#foundation/calendar/day.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { coverageContract } from '#duties/coverage/coverage.contract.ts'
import type { KindBurden } from '#duties/coverage/coverage.ts'
import { mayCover } from '#duties/coverage/who-may.ts'
import { burdenOf } from '#duties/duty/burden.ts'
import { recurrenceWords } from '#duties/duty/duty.words.ts'
import { type DutyRules, dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { type NamedSubject, subjectsIn } from '#duties/duty/server/subjects.ts'
import { doneBy, fallsOn } from '#duties/duty/subject.ts'

type School = Extract<NamedSubject, { kind: 'school' }>
const stages = { early: '幼儿园', primary: '小学', secondary: '中学' } as const
const HEAVIEST = 8

/** What the programme asks of each kind of school the asker may see, heaviest first: leaders see what their duties cost. */
export async function readBurden(ask: Ask<typeof coverageContract.readBurden>): Promise<{ kinds: KindBurden[] }> {
  const { actor, now, house } = ask
  if (!mayCover(actor)) ask.refuse('coverage-not-yours')
  const rules = await dutyRulesFor(house.db, actor.district)
  const day = dayOf(now)
  // A programme weighs the same for everybody, so all may see what it asks of the schools of the district.
  const schools = (await subjectsIn(ask, rules, { from: day, to: day })).filter(
    (each): each is School => each.kind === 'school',
  )
  const kinds = Map.groupBy(schools, ({ stage, boarding }) => `${stages[stage]}${boarding ? '（寄宿）' : ''}`)
  return {
    kinds: [...kinds]
      .map(([kind, [first, ...more]]) => burdenOfKind(rules, kind, first!, 1 + more.length))
      .toSorted((a, b) => b.minutesPerSchoolDay - a.minutesPerSchoolDay),
  }
}

/** A school of the kind stands for it; what it carries of its own, such as buses, is left out. */
function burdenOfKind(
  rules: DutyRules,
  kind: string,
  { stage, type, boarding, ...one }: School,
  schools: number,
): KindBurden {
  const plain = { stage, type, boarding }
  const falling = rules.duties.filter(
    (duty) => fallsOn(duty.for, { ...one, ...plain, tags: [] }) && doneBy(duty).length === 0,
  )
  const heaviest = falling
    .map((duty) => ({
      code: duty.code,
      name: duty.name,
      recurs: recurrenceWords(duty.recurs, rules.windowName),
      minutesPerSchoolDay: burdenOf([duty], plain).minutesPerSchoolDay,
    }))
    .toSorted((a, b) => b.minutesPerSchoolDay - a.minutesPerSchoolDay)
    .slice(0, HEAVIEST)
  return { kind, schools, duties: falling.length, ...burdenOf(rules.duties, plain), heaviest }
}

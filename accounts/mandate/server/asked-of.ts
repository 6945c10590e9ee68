import { dayOf, plainDay } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import { answersFor, type AskingUnit } from '#accounts/living-programme/answers.ts'
import { recurrenceWords } from '#duties/duty/duty.words.ts'
import type { DutyRules } from '#duties/duty/server/duty-rules.ts'
import { doneBy, fallsOn } from '#duties/duty/subject.ts'
import type { Duty } from '#programme/pack/sections/duties.ts'
import { type UnitOn, unitsOn } from '#registry/unit/server/units-on.ts'

/** The member units and towns of today, in the order of the roster: twenty-five. */
export const memberUnits = async (asking: Asking): Promise<UnitOn[]> =>
  (await unitsOn(asking, dayOf(asking.now))).filter(({ kind }) => kind === 'member' || kind === 'town')

/** What the programme asks of a unit, clause by clause. */
export const askedOf = ({ pack }: DutyRules, unit: AskingUnit) =>
  pack.clauses
    .filter((clause) => answersFor(clause, unit, pack))
    .map(({ id, statement, servedBy }) => ({ clause: id, statement, servedBy }))

/** How the regular work of a clause already says the unit does it: 「治安排查（每月1次）」. Nothing where there is none. */
export const workOf = ({ duties, windowName }: DutyRules, unit: AskingUnit, clause: string): string =>
  duties
    .filter((duty) => duty.clauses.includes(clause) && isDoneBy(duty, unit))
    .map(({ name, recurs }) => `${name}（${recurrenceWords(recurs, windowName)}）`)
    .join('；')

const BEGINNING = plainDay('2000-01-01')

const isDoneBy = (duty: Duty, { id, kind }: AskingUnit): boolean =>
  doneBy(duty).includes(id) ||
  fallsOn(duty.for, {
    id,
    kind: 'unit',
    unitKind: kind === 'town' ? 'town' : 'member',
    validFrom: BEGINNING,
    validUntil: null,
  })

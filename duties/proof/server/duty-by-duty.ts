import { addDays, dayOf, plainDay } from '#foundation/calendar/day.ts'
import { expected, type Expected } from '#duties/duty/expected.ts'
import type { DutyCalendar } from '#duties/duty/slots.ts'
import { doneBy, type DutySubject, fallsOn } from '#duties/duty/subject.ts'
import type { Sheet } from '#duties/proof/proof.contract.ts'
import type { Answers } from '#duties/checklist/checklist.ts'
import type { Pack } from '#programme/pack/pack.ts'
import type { Demo } from '#programme/pack/sections/demo.ts'
import type { ChecklistItem } from '#programme/pack/sections/checklists.ts'
import type { Duty, DutyField } from '#programme/pack/sections/duties.ts'

// For tests: of each duty of the pack, somebody in the demo on whom it falls, a moment at which it is due, and what shows it done.

const LOGIN_AT_SCHOOL: Record<string, string> = {
  guard: 'guard',
  'duty-leader': 'duty',
  'school-safety': 'safety',
  'school-head': 'head',
}
const LOGIN_AT_UNIT: Record<string, string> = {
  liaison: 'liaison',
  'lead-in-charge': 'leader',
  officer: 'officer',
  inspector: 'inspector',
  'town-officer': 'staff',
}

/** Everybody a duty can fall on in the demo. */
export function demoSubjects(pack: Pack, demo: Demo): DutySubject[] {
  const always = { validFrom: plainDay('2010-01-01'), validUntil: null }
  const stageOf = (type: string) => pack.schoolTypes.types.find(({ code }) => code === type)?.stage ?? 'primary'
  const schools = demo.schools
    .filter(({ code }) => code.startsWith('S'))
    .map(({ code, type, boarders, buses }) => ({
      id: code,
      kind: 'school' as const,
      type,
      stage: stageOf(type),
      boarding: boarders > 0,
      tags: tagsOf(buses),
      ...always,
    }))
  const units = pack.units
    .filter(({ kind }) => kind !== 'district')
    .map(({ code, kind }) => ({
      id: code,
      kind: 'unit' as const,
      unitKind: kind as 'office' | 'member' | 'town',
      ...always,
    }))
  return [...schools, ...units]
}

// Every school of the demo has gates that are key places.
const tagsOf = (buses: number) => ['key-place', ...(buses > 0 ? ['school-bus'] : [])]

/** Who of the demo gives it for that subject: the first of the posts named that the demo has an account for. */
export function loginFor(duty: Duty, subject: DutySubject, accounts: ReadonlySet<string>): string | undefined {
  const [by] = doneBy(duty)
  const atSchool = subject.kind === 'school' && by === undefined
  const id = by ?? subject.id.toLowerCase()
  const names = duty.who.map((role) =>
    atSchool ? `${id}-${LOGIN_AT_SCHOOL[role]}` : role.startsWith('office-') ? role : `${id}-${LOGIN_AT_UNIT[role]}`,
  )
  const fallback = atSchool ? `${id}-head` : `${id}-liaison`
  return [...names, fallback].find((login) => accounts.has(login))
}

export type Turn = { subject: DutySubject; login: string; asked: Expected | null; moment: Date }

/** Somebody, and the first time from February 2017 at which the duty is due. */
export function turnOf(
  duty: Duty,
  subjects: readonly DutySubject[],
  accounts: ReadonlySet<string>,
  by: DutyCalendar,
): Turn | undefined {
  for (const subject of subjects.filter((each) => fallsOn(duty.for, each))) {
    const login = loginFor(duty, subject, accounts)
    if (!login) continue
    if (duty.recurs.every === 'event')
      return { subject, login, asked: null, moment: new Date('2017-05-10T10:00:00+08:00') }
    const [asked] = expected(duty, subject, { from: plainDay('2017-02-01'), to: plainDay('2017-12-31') }, by)
    if (!asked) continue
    // Ten minutes after it opens: before it is over, whatever its length.
    return { subject, login, asked, moment: new Date(asked.from.getTime() + 600_000) }
  }
  return undefined
}

/** What shows that everything is in order. */
export const allInOrder = (sheet: Sheet, photo: string, now: Date): Answers =>
  Object.fromEntries(
    sheet.items.map((item) => [
      item.code,
      {
        value: inOrder(item, photo, now),
        applicable: true,
        note: '',
        photos: item.photo || item.type === 'photo' ? [photo] : [],
      },
    ]),
  )

function inOrder({ type, threshold }: ChecklistItem, photo: string, now: Date): boolean | number | string {
  if (type === 'yes-no') return true
  if (type === 'photo' || type === 'document') return photo
  if (type === 'day') return threshold?.is === 'not-past' ? addDays(dayOf(now), 90) : dayOf(now)
  if (type === 'text') return '已按要求办理'
  return threshold && 'value' in threshold && typeof threshold.value === 'number' ? threshold.value : 20
}

export const filledIn = (fields: readonly DutyField[], now: Date): Record<string, string | number | boolean> =>
  Object.fromEntries(
    fields.map(({ code, type, choices }) => [
      code,
      type === 'yes-no'
        ? true
        : type === 'day'
          ? dayOf(now)
          : type === 'choice'
            ? (choices?.[0] ?? '')
            : type === 'text'
              ? '已按要求办理'
              : 3,
    ]),
  )

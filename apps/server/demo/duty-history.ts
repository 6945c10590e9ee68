import type { Actor } from '#foundation/actor.ts'
import { expectedOf, type Expected } from '#duties/duty/expected.ts'
import type { DutyCalendar } from '#duties/duty/slots.ts'
import { doneBy } from '#duties/duty/subject.ts'
import type { DutySubject } from '#duties/duty/subject.ts'
import { instantAt } from '#foundation/calendar/day.ts'
import { isForgotten } from '#apps/server/demo/campaign-story.ts'
import { actorIn } from '#apps/server/demo/cast.ts'
import type { Pack } from '#programme/pack/pack.ts'
import type { Duty } from '#programme/pack/sections/duties.ts'

/** One proof of the demo's past: what, by whom, when. */
export type PastProof = { asked: Expected; duty: Duty; turn: number; at: Date; actor: Actor; impossible: boolean }

/** A number from 0 to 1 that belongs to a name (FNV-1a), so that the demo's past is the same on every machine. */
export function chance(name: string): number {
  let hash = 2_166_136_261
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 16_777_619)
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507)
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32
}

/**
 * What the demo's schools and units have done up to a moment. Each is a little more or less careful than the others, and nobody
 * is perfect: some is late, some entered afterwards, some honestly impossible, some forgotten.
 */
export function pastProofs(
  pack: Pack,
  subjects: readonly DutySubject[],
  by: DutyCalendar,
  from: string,
  now: Date,
): PastProof[] {
  const duties = new Map(pack.duties.duties.map((duty) => [duty.code, duty]))
  const to = new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
  const asked = expectedOf(pack.duties.duties, subjects, { from: from as never, to: to as never }, by)
  const kinds = new Map(subjects.map(({ id, kind }) => [id, kind]))
  // What a meeting of the story proves is proved by that meeting.
  const byMeeting = new Set(pack.meetings.proves.map(({ duty }) => duty))
  return asked.flatMap((each) => {
    if (byMeeting.has(each.duty)) return []
    const duty = duties.get(each.duty)
    const isSchool = kinds.get(each.subject) === 'school'
    return duty ? shown(pack, duty, each, isSchool).filter(({ at }) => at < now) : []
  })
}

function shown(pack: Pack, duty: Duty, asked: Expected, isSchool: boolean): PastProof[] {
  const care = 0.86 + 0.12 * chance(`care ${asked.subject}`)
  const luck = chance(asked.id)
  const actor = whoOf(pack, duty, asked.subject, isSchool)
  const one = (turn: number, at: number, impossible = false) => ({
    asked,
    duty,
    turn,
    at: new Date(at),
    actor,
    impossible,
  })
  const entered = enteredBack(pack, duty, asked)
  if (entered !== undefined) return isForgotten(asked.duty, asked.subject) ? [] : [one(1, entered)]
  if (luck > care) return luck > care + 0.03 ? [] : [one(1, asked.from.getTime() + 600_000, !duty.completionOnly)]
  const [from, to, until] = [asked.from.getTime(), asked.to.getTime(), asked.until.getTime()]
  return Array.from({ length: asked.times }, (_, n) => {
    const last = n === asked.times - 1
    const inside = from + ((to - from) * (n + 0.3 + 0.5 * chance(`${asked.id} ${n}`))) / asked.times
    const at = last && luck < 0.03 ? until + 3_600_000 : last && luck < 0.07 && until > to ? (to + until) / 2 : inside
    return one(n + 1, Math.round(at))
  })
}

/** A sweep before a term that was over when the programme came is entered in the week after it. */
function enteredBack({ head }: Pack, { recurs }: Duty, asked: Expected): number | undefined {
  const issued = instantAt(head.document.issuedOn, '08:30').getTime()
  if (recurs.every !== 'opening' || asked.to.getTime() >= issued) return undefined
  const days = 1 + Math.floor(5 * chance(`entered ${asked.id}`))
  return issued + days * 86_400_000 + Math.round(8 * 3_600_000 * chance(`hour ${asked.id}`))
}

/** The first of the posts the duty names that the demo has; of a unit its liaison, who answers for it. */
function whoOf({ head }: Pack, duty: Duty, subject: string, isSchool: boolean): Actor {
  const { who } = duty
  const [by] = doneBy(duty)
  if (by !== undefined) return actorIn(head.district.code, by, 'liaison')
  const atSchool = ['guard', 'duty-leader', 'school-safety', 'school-head']
  const role = isSchool
    ? (who.find((each) => atSchool.includes(each)) ?? 'school-head')
    : subject === 'office'
      ? 'office-staff'
      : 'liaison'
  return actorIn(head.district.code, subject, role)
}

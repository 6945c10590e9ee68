import type { QueuedCommand } from '#foundation/offline/queue.ts'
import type { Outcome, Standing } from '#duties/duty/standing.ts'
import { standingOf } from '#duties/duty/standing.ts'
import type { TodayItem } from '#duties/proof/proof.contract.ts'

/** What was given on this phone, as far as the list has to know it. */
export type GivenHere = {
  item: string
  outcome: Outcome
  observedAt: Date
  corrects: boolean
  state: QueuedCommand['state']
}

/** A line of the list as it stands now, with what this phone gave and the server may not have yet. */
export type ShownItem = TodayItem & { sending: 'waiting' | 'refused' | null }

const SETTLED: readonly Standing[] = ['done', 'late', 'made-up', 'impossible', 'excused']

/**
 * The list as it stands at a moment: time has gone on since the server spoke, and things were given here meanwhile. What the
 * server already counted must not be among `given`.
 */
export function asShown(items: readonly TodayItem[], given: readonly GivenHere[], now: Date): ShownItem[] {
  return items.map((item) => {
    const here = given.filter((each) => each.item === item.id)
    const fresh = here.filter(({ corrects, state }) => !corrects && state !== 'refused')
    const sending = here.some(({ state }) => state === 'refused')
      ? 'refused'
      : here.some(({ state }) => state !== 'received')
        ? 'waiting'
        : null
    const count = item.given + fresh.filter(({ outcome }) => outcome !== 'impossible').length
    return { ...item, sending, given: count, standing: standingNow(item, fresh, now) }
  })
}

function standingNow(item: TodayItem, fresh: readonly GivenHere[], now: Date): Standing {
  if (fresh.length === 0 && SETTLED.includes(item.standing)) return item.standing
  const before = Array.from({ length: item.given }, () => ({
    outcome: 'done' as const,
    observedAt: item.last?.at ?? item.from,
  }))
  const asked = { ...item, id: item.id }
  return standingOf(asked, [...before, ...fresh], item.standing === 'excused', now)
}

export const isSettled = ({ standing }: Pick<TodayItem, 'standing'>): boolean => SETTLED.includes(standing)

/** May be given now: it has begun. What is over may still be entered afterwards. */
export const mayBegin = (item: Pick<TodayItem, 'from'>, now: Date): boolean => now >= item.from

/** Needs nothing but the word and the place: one tap. */
export const isPlain = ({ checklist, fields, photos, place }: TodayItem): boolean =>
  checklist === null && fields.length === 0 && photos === 0 && place !== 'points'

/** Wants a hand, then what is open by when it ends, then what was missed, what comes, what is on its way, what is over. */
function rank({ sending, standing, occasional }: ShownItem): number {
  if (sending === 'refused') return 0
  if (SETTLED.includes(standing)) return sending === 'waiting' ? 5 : 6
  if (occasional) return 4
  return standing === 'upcoming' ? 3 : standing === 'missed' ? 2 : 1
}

export const byNeed = (a: ShownItem, b: ShownItem): number =>
  rank(a) - rank(b) || a.to.getTime() - b.to.getTime() || a.from.getTime() - b.from.getTime() || (a.id < b.id ? -1 : 1)

export type DaySection = 'today' | 'period' | 'occasion'
/** What ends today, what has days left, and what has no date. */
export const sectionOf = ({ occasional, to }: TodayItem, endOfDay: Date): DaySection =>
  occasional ? 'occasion' : to <= endOfDay ? 'today' : 'period'

/** Under their headings, the heading with the neediest first. */
export function groupsOf(items: readonly ShownItem[]): { name: string; items: ShownItem[] }[] {
  const groups = new Map<string, ShownItem[]>()
  for (const item of [...items].sort(byNeed)) groups.set(item.groupName, [...(groups.get(item.groupName) ?? []), item])
  return [...groups].map(([name, some]) => ({ name, items: some }))
}

/** n of m for the head of the list: what was asked and not let off. */
export function progressOf(items: readonly ShownItem[]): { done: number; of: number } {
  const asked = items.filter(({ standing, occasional }) => standing !== 'excused' && !occasional)
  return { done: asked.filter((item) => isSettled(item) && item.standing !== 'impossible').length, of: asked.length }
}

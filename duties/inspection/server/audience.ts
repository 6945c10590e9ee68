import type { Asking } from '#foundation/server/record.ts'
import { widenAudience } from '#foundation/server/record.ts'
import type { Visit } from '#duties/inspection/inspection.ts'

type Seen = Pick<Visit, 'openness' | 'schedule' | 'target' | 'town'>

const inspected = ({ target, town }: Seen): string[] => [target, ...(town ? [town] : [])]

/** The inspected learn of an announced visit at once, of an open one without a day when it begins, of a covert one by its result. */
const announced = ({ openness, schedule }: Seen): boolean => openness === 'open' && schedule === 'scheduled'

/**
 * Who may see a visit from the beginning: those who inspect, so that they can go together. The inspected are left out of
 * a visit that is not announced, also when they are among those who inspect.
 */
export const audienceOf = (visit: Seen, inspecting: readonly string[]): string[] => {
  const own = inspected(visit)
  return [...new Set(announced(visit) ? [...inspecting, ...own] : inspecting.filter((unit) => !own.includes(unit)))]
}

/** From now on the inspected see the visit, and all that was recorded about it before. */
export const showToInspected = (asking: Asking, visit: Seen & { id: string }): Promise<void> =>
  widenAudience(asking, visit.id, inspected(visit))

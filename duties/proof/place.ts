import { metresBetween } from '#registry/identifier/coordinate.ts'

/** Metres from a gate within which one is at the school; a phone's own error is added. */
export const AT_SCHOOL_METRES = 200

export type Here = { lat: number; lng: number; accuracy?: number | undefined }
type Known = { lat: number | null; lng: number | null }

/** Metres to the nearest gate or point; nothing when no place of the school is known. */
export function metresFrom(here: Here, known: readonly Known[]): number | null {
  const metres = known.flatMap(({ lat, lng }) =>
    lat === null || lng === null ? [] : metresBetween(here, { lat, lng }),
  )
  return metres.length === 0 ? null : Math.round(Math.min(...metres))
}

/** Too far to be there, its own error forgiven: then a reason is asked, and nobody is stopped. */
export const isFar = (metres: number | null, accuracy = 0): boolean =>
  metres !== null && metres - accuracy > AT_SCHOOL_METRES

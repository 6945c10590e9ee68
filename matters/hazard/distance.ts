export type Point = { lat: number | null; lng: number | null }

const EARTH_METRES = 6_371_000
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Metres between two points along the ground, rounded; null when either is unknown. Haversine, exact enough below a kilometre. */
export function metresBetween(a: Point, b: Point): number | null {
  if (a.lat === null || a.lng === null || b.lat === null || b.lng === null) return null
  const lat = radians(b.lat - a.lat)
  const lng = radians(b.lng - a.lng)
  const h = Math.sin(lat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(lng / 2) ** 2
  return Math.round(2 * EARTH_METRES * Math.asin(Math.sqrt(h)))
}

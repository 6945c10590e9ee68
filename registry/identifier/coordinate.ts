import { z } from 'zod'

/**
 * Where something is, in decimal degrees. Stored in WGS-84, which CGCS2000 (天地图, EPSG:4490) equals within a decimetre; GCJ-02
 * (高德, 腾讯) and BD-09 (百度) are offset by 100–700 m inside China and are used for display only.
 */
export const Coordinate = z.strictObject({ lng: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) })
export type Coordinate = z.infer<typeof Coordinate>

export const Crs = z.enum(['WGS-84', 'CGCS2000', 'GCJ-02', 'BD-09'])
export type Crs = z.infer<typeof Crs>

const AXIS = 6_378_245
const ECCENTRICITY = 0.006_693_421_622_965_943
const BAIDU = (Math.PI * 3000) / 180
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** The rectangle in which maps of China are shifted. */
export const inChina = ({ lng, lat }: Coordinate): boolean => 73.66 < lng && lng < 135.05 && 3.86 < lat && lat < 53.55

const wave = (x: number, ...terms: [factor: number, period: number][]): number =>
  terms.reduce((sum, [factor, period]) => sum + factor * Math.sin((x * Math.PI) / period), 0)

/** The published polynomial behind GCJ-02, in degrees. */
function shift({ lng, lat }: Coordinate): Coordinate {
  const x = lng - 105
  const y = lat - 35
  const common = ((20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2) / 3
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    common +
    (wave(y, [20, 1], [40, 3]) * 2) / 3 +
    (wave(y, [160, 12], [320, 30]) * 2) / 3
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    common +
    (wave(x, [20, 1], [40, 3]) * 2) / 3 +
    (wave(x, [150, 12], [300, 30]) * 2) / 3
  const magic = 1 - ECCENTRICITY * Math.sin(radians(lat)) ** 2
  return {
    lat: (north * 180) / (((AXIS * (1 - ECCENTRICITY)) / (magic * Math.sqrt(magic))) * Math.PI),
    lng: (east * 180) / ((AXIS / Math.sqrt(magic)) * Math.cos(radians(lat)) * Math.PI),
  }
}

/** Outside China nothing is shifted. */
export function wgsToGcj(from: Coordinate): Coordinate {
  if (!inChina(from)) return from
  const by = shift(from)
  return { lng: from.lng + by.lng, lat: from.lat + by.lat }
}

/** The shift has no closed inverse: repeating the correction comes within a millimetre in four or five rounds. */
function inverse(forward: (at: Coordinate) => Coordinate, target: Coordinate): Coordinate {
  let guess = target
  for (let round = 0; round < 12; round++) {
    const there = forward(guess)
    guess = { lng: guess.lng + target.lng - there.lng, lat: guess.lat + target.lat - there.lat }
  }
  return guess
}

export const gcjToWgs = (from: Coordinate): Coordinate => (inChina(from) ? inverse(wgsToGcj, from) : from)

export function gcjToBd({ lng, lat }: Coordinate): Coordinate {
  const length = Math.hypot(lng, lat) + 0.000_02 * Math.sin(lat * BAIDU)
  const angle = Math.atan2(lat, lng) + 0.000_003 * Math.cos(lng * BAIDU)
  return { lng: length * Math.cos(angle) + 0.0065, lat: length * Math.sin(angle) + 0.006 }
}

export const bdToGcj = (from: Coordinate): Coordinate => inverse(gcjToBd, from)

const toWgs: Record<Crs, (from: Coordinate) => Coordinate> = {
  'WGS-84': (from) => from,
  CGCS2000: (from) => from,
  'GCJ-02': gcjToWgs,
  'BD-09': (from) => gcjToWgs(bdToGcj(from)),
}
const fromWgs: Record<Crs, (from: Coordinate) => Coordinate> = {
  'WGS-84': (from) => from,
  CGCS2000: (from) => from,
  'GCJ-02': wgsToGcj,
  'BD-09': (from) => gcjToBd(wgsToGcj(from)),
}

/** The same place in another system; exact to a millimetre there and back. */
export const converted = (at: Coordinate, from: Crs, to: Crs): Coordinate =>
  from === to ? at : fromWgs[to](toWgs[from](at))

/** Straight distance in metres on a sphere of 6,371,008.8 m (haversine); within 0.5 % of the ellipsoid. Not a walking distance. */
export function metresBetween(a: Coordinate, b: Coordinate): number {
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2
  const h = half(b.lat - a.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(b.lng - a.lng)
  return 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(h)))
}

export type Bounds = { west: number; south: number; east: number; north: number }

/** Nanchang with a margin, to catch swapped or foreign coordinates; a district brings its own. */
export const nanchangBounds: Bounds = { west: 115.4, south: 28.1, east: 116.6, north: 29.2 }

export const within = ({ lng, lat }: Coordinate, { west, south, east, north }: Bounds): boolean =>
  west <= lng && lng <= east && south <= lat && lat <= north

/** Why a coordinate is not plausible; nothing when it is. */
export function doubtCoordinate(at: Coordinate, bounds: Bounds = nanchangBounds): string | undefined {
  if (within(at, bounds)) return undefined
  return within({ lng: at.lat, lat: at.lng }, bounds)
    ? '经度和纬度填反了，请对调'
    : '坐标不在本地范围内，请在图上重新点选'
}

import type { FieldCategory, FieldPlace, FieldSchool } from '#matters/hazard/field-kit.contract.ts'
import type { Role } from '#registry/post/role.ts'
import { metresBetween } from '#registry/identifier/coordinate.ts'

/** How a hazard that somebody in this post reports from the street came to be known, unless said otherwise. */
const channelOf: Partial<Record<Role, string>> = {
  guard: 'patrol',
  'grid-worker': 'patrol',
  'town-officer': 'patrol',
  'duty-leader': 'watch',
  'school-safety': 'self-check',
  'school-head': 'self-check',
  liaison: 'unit-check',
  'lead-in-charge': 'unit-check',
  officer: 'unit-check',
  inspector: 'open-check',
}

/** Only what the programme knows; never a covert channel, which must be chosen knowingly. */
export function defaultChannel(role: Role, channels: readonly { code: string; covert: boolean }[]): string {
  const wanted = channelOf[role] ?? 'patrol'
  const open = channels.filter(({ covert }) => !covert)
  return (open.find(({ code }) => code === wanted) ?? open[0])?.code ?? wanted
}

export type Located = { lat: number; lng: number; accuracy: number }

export type FieldReport = {
  school: string | null
  category: string | null
  spot: string
  sentence: string
  photos: number
}

const LONGEST_TITLE = 80
const SHORTEST_TITLE = 4

/** The one line of the ledger. A sentence that says enough stands as it is; otherwise place and category make one. */
export function titleOf({ spot, sentence }: Pick<FieldReport, 'spot' | 'sentence'>, word: string): string {
  const said = sentence.trim()
  const what = `${spot.trim()}${word.trim()}`
  const line = said.length >= SHORTEST_TITLE ? said : said === '' ? what : `${what}，${said}`
  const whole = line.length < SHORTEST_TITLE ? `${line}，见照片` : line
  return whole.length > LONGEST_TITLE ? `${whole.slice(0, LONGEST_TITLE - 1)}…` : whole
}

/** A sentence too long for the line is kept whole. */
export const descriptionOf = ({ sentence }: Pick<FieldReport, 'sentence'>): string =>
  sentence.trim().length > LONGEST_TITLE ? sentence.trim() : ''

/** What is still missing, as one would say it; empty when it can go. */
export function missingIn(report: FieldReport): string[] {
  return [
    report.school === null && '选学校',
    report.photos === 0 && report.sentence.trim() === '' && '拍一张照片，或说一句',
    report.category === null && '选是什么问题',
    report.spot.trim() === '' && '选在哪里',
  ].filter((missing): missing is string => missing !== false)
}

const near = (from: Located, to: { lat: number | null; lng: number | null }): number =>
  to.lat === null || to.lng === null ? Infinity : metresBetween(from, { lat: to.lat, lng: to.lng })

/** Nobody stands at a gate that is farther away than this, however good the aim. */
const AT_A_PLACE_METRES = 60

/** Where one seems to stand: the nearest known place, if the phone knows well enough where it is. */
export function placeNear(from: Located, places: readonly FieldPlace[]): FieldPlace | undefined {
  const [nearest] = [...places].sort((a, b) => near(from, a) - near(from, b))
  return nearest && near(from, nearest) <= Math.max(AT_A_PLACE_METRES, from.accuracy) && from.accuracy <= 200
    ? nearest
    : undefined
}

/** Nearest first, when the phone knows where it is; otherwise as given. */
export const schoolsByDistance = (schools: readonly FieldSchool[], from: Located | undefined): FieldSchool[] =>
  from ? [...schools].sort((a, b) => near(from, a) - near(from, b)) : [...schools]

/** The first buttons, in their places; what stands behind 「其他…」 comes second. */
export function buttonsOf(categories: readonly FieldCategory[]): { first: FieldCategory[]; more: FieldCategory[] } {
  const placed = categories.filter(({ place }) => place !== null).sort((a, b) => (a.place ?? 0) - (b.place ?? 0))
  // The sixth button opens the list, so the sixth category heads the list.
  return { first: placed.slice(0, 5), more: [...categories.filter(({ place }) => place === null), ...placed.slice(5)] }
}

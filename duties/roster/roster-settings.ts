import type { Setting } from '#programme/pack/sections/settings.ts'

/** Where the pack says nothing. Source: domain formula of 准时到岗率. */
const USUAL_TOLERANCE = 5

const numberIn = (settings: readonly Setting[], wanted: string): number | null => {
  const value = settings.find(({ code }) => code === wanted)?.value
  return typeof value === 'number' && value > 0 ? value : null
}

/** Minutes after the beginning that are still on time. */
export const toleranceOf = (settings: readonly Setting[]): number =>
  numberIn(settings, 'late-minutes') ?? USUAL_TOLERANCE

/** How often a post that is stood day and night says that it is still there; nothing when the pack does not ask. */
export const presenceEvery = (settings: readonly Setting[]): number | null => numberIn(settings, 'presence-minutes')

import type { HazardStep } from '#matters/hazard/hazard.ts'

/** The page of a hazard; with a step, opened at the form of that step. */
export const hazardHref = (id: string, step?: HazardStep | null): string =>
  step ? `/hazards/${id}?step=${step}` : `/hazards/${id}`

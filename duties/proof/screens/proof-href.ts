import { daysOfPeriod } from '#duties/duty/days-of-period.ts'
import { hrefWith } from '#foundation/ui/url-state.ts'

type Of = { duty: string; subject: string; period: string; slot: string }

export const proofHref = (id: string): string => `/proofs/${id}`
/** The form for one period, to enter it afterwards or to correct what was said. */
export const formHref = ({ duty, subject, period, slot }: Of, corrects?: string): string =>
  hrefWith('/proofs/new', {}, { duty, subject, period, slot, corrects })
export const exemptionsHref = (of: { duty?: string; subject?: string; grant?: boolean; when?: 'all' }): string =>
  hrefWith('/exemptions', {}, of)

/** The coverage of the period a thing asked stands in. */
export const cellHref = ({ duty, subject, period }: Of): string =>
  hrefWith(`/coverage/${subject}/${duty}`, {}, daysOfPeriod(period))

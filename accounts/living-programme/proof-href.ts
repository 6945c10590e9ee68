import { queryOf } from '#foundation/client.ts'
import { daysOfPeriod } from '#duties/duty/days-of-period.ts'

/** The coverage of one school or unit at the duty and period a proof was given for. What is asked stands under its last day. */
export const proofHref = ({ subject, duty, period }: { subject: string; duty: string; period: string }): string =>
  `/coverage/${subject}/${duty}?${queryOf(daysOfPeriod(period))}`

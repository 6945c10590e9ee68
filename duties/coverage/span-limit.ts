import { daysBetween } from '#foundation/calendar/day.ts'
import type { Span } from '#duties/duty/span.ts'

/**
 * How many days one question may span: a year and a bit for a district, a term for a city, a month for a province. What is asked
 * for grows with schools × days, and one reader must not make the others wait.
 */
export const longestSpan = (subjects: number): number => (subjects <= 60 ? 400 : subjects <= 600 ? 130 : 31)

export const isTooLong = ({ from, to }: Span, subjects: number): boolean =>
  daysBetween(from, to) >= longestSpan(subjects)

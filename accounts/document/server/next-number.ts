import { dayOf } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Pack } from '#programme/pack/pack.ts'
import { printNumber } from '#programme/pack/sections/head.ts'

/** The number a document would get if it were issued now. Somebody else may take it first: it is only shown. */
export async function nextNumberText(
  { tx, actor, now }: Asking,
  { head }: Pack,
  code: string | null,
): Promise<string | null> {
  const series = head.series.find((each) => each.code === code)
  if (!series) return null
  const year = Number(dayOf(now).slice(0, 4))
  const row = await tx
    .selectFrom('counter')
    .select('last')
    .where('district', '=', actor.district)
    .where('series', '=', series.code)
    .where('year', '=', year)
    .executeTakeFirst()
  return printNumber(series, year, (row?.last ?? 0) + 1)
}

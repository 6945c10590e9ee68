import { dayOf, daysBetween, endOf, type PlainDay, plainDay, startOf } from '#foundation/calendar/day.ts'
import type { Input, Output } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { Figure, type FigureRow, type FigureSum } from '#duties/roster/presence.contract.ts'
import type { rosterContract } from '#duties/roster/roster.contract.ts'
import { figureOf } from '#duties/roster/server/figure-rows.ts'
import { type Observed, observe } from '#duties/roster/server/observe.ts'
import { findShifts } from '#duties/roster/server/shift.store.ts'
import { seesRosters } from '#duties/roster/who-may.ts'

type Presence = typeof rosterContract.readPresence
type ReadFigure = typeof rosterContract.readFigure
type Span = { from?: PlainDay | undefined; to?: PlainDay | undefined }

const MOST_DAYS = 400
const SOON_MS = 2 * 3_600_000

/** Who is where now, and how a stretch of days went; from the first of the month when nothing else is asked. */
export async function readPresence(ask: Ask<Presence>, input: Input<Presence>): Promise<Output<Presence>> {
  const { now } = ask
  const days = daysOf(ask, input)
  const seen = await observe(ask, days, input.school)
  const soon = new Date(now.getTime() + SOON_MS)
  const around = await findShifts(ask, { school: input.school, from: now, to: soon })
  return {
    now,
    ...days,
    shifts: around.filter(({ from }) => from <= now),
    next: around.filter(({ from }) => from > now),
    figures: Figure.options.map((figure) => summed(figure, seen, now).sum),
  }
}

/** The rows behind one figure: what was counted, what was not, and what nobody knows. */
export async function readFigure(ask: Ask<ReadFigure>, input: Input<ReadFigure>): Promise<Output<ReadFigure>> {
  const days = daysOf(ask, input)
  return { ...days, ...summed(input.figure, await observe(ask, days, input.school), ask.now) }
}

function daysOf({ actor, now, refuse }: Ask<Presence> | Ask<ReadFigure>, { from, to }: Span) {
  if (!seesRosters(actor)) refuse('roster-not-yours')
  const last = to ?? dayOf(now)
  const first = from ?? plainDay(`${last.slice(0, 7)}-01`)
  if (first > last || daysBetween(first, last) > MOST_DAYS) refuse('span-long')
  return { from: first, to: last, start: startOf(first), end: endOf(last) }
}

function summed(figure: Figure, seen: Observed, now: Date): { sum: FigureSum; rows: FigureRow[] } {
  const { n, m, rate, unknown, rows } = figureOf(figure, seen, now)
  return { sum: { figure, n, m, rate, unknown }, rows }
}

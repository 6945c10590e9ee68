import type { Input, Output } from '#foundation/endpoint.ts'
import { queryOf } from '#foundation/client.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { indicatorContract, ReadIndicator } from '#accounts/indicator/indicator.contract.ts'
import { periodNames } from '#accounts/indicator/indicator.words.ts'
import { type Indicator, indicators } from '#accounts/indicator/indicators.ts'
import { closesOf, PeriodKey, periodsAt, periodWords } from '#accounts/indicator/period.ts'
import { countElsewhere, type Elsewhere } from '#accounts/indicator/server/count-elsewhere.ts'
import { type Summed, sumDays, WHOLE } from '#accounts/indicator/server/sum-days.ts'
import { cutsAt, type Cuts, whoseFigures } from '#accounts/indicator/server/whose.ts'
import { dayOf } from '#foundation/calendar/day.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'

type Read = typeof indicatorContract.readIndicators

/** Every indicator of the statistics rules, over a span and beside the one before and the same a year ago. */
export async function readIndicators(ask: Ask<Read>, input: Input<Read>): Promise<Output<Read>> {
  const unit = whoseFigures(ask, input.unit)
  const rules = await dutyRulesFor(ask.house.db, ask.actor.district)
  const asked = cutsAt(ask, rules.pack, input.period)
  const [summed] = await sumDays(ask, { unit }, asked.cuts)
  const own = input.unit === undefined
  const elsewhere = own ? await countElsewhere(ask, rules, asked) : new Map<string, Elsewhere>()
  const named = unit === WHOLE ? null : await nameOf(ask, unit)
  return {
    now: ask.now,
    period: { ...spanOf(asked.now), key: asked.key, words: periodWords(asked.now) },
    before: spanOf(asked.before),
    yearAgo: spanOf(asked.yearAgo),
    periods: begun(ask, rules.pack).map((key) => ({ key, words: periodNames[key] })),
    unit: named === null ? null : { code: unit, name: named },
    rows: indicators.flatMap((each) => {
      const row = rowOf(each, asked, summed, elsewhere.get(each.code), { period: input.period, unit: input.unit })
      // Of one unit asked for by name only hazards are told apart; what is not told is left out rather than shown as nothing.
      return own || each.source === 'hazards' ? [row] : []
    }),
  }
}

const spanOf = ({ from, to, at }: Cuts['now']) => ({ from, to, at })

/** Spans that have begun; nothing can be read of one that has not. */
const begun = ({ now }: Pick<Ask, 'now'>, pack: Parameters<typeof closesOf>[0]): PeriodKey[] =>
  PeriodKey.options.filter((key) => periodsAt(key, dayOf(now), closesOf(pack)).whole.from <= dayOf(now))

const nameOf = async ({ tx, actor }: Pick<Ask, 'tx' | 'actor'>, unit: string): Promise<string> => {
  const row = await tx
    .selectFrom('unit')
    .select('name')
    .where('district', '=', actor.district)
    .where('id', '=', unit)
    .executeTakeFirst()
  return row?.name ?? unit
}

export function rowOf(
  { code, name, formula, note = '', unit, source, whole, fewer, none = '期内没有' }: Indicator,
  { key }: Pick<Cuts, 'key'>,
  summed: Summed | undefined,
  elsewhere: Elsewhere | undefined,
  asked: { period: PeriodKey; unit: string | undefined },
): ReadIndicator {
  const plain = { code, name, formula, note, unit, fewer: fewer === true, none }
  if (source === 'hazards') {
    const [now = null, before = null, yearAgo = null] = summed?.figures.get(code) ?? []
    const [a, b, c] = summed?.days ?? []
    const href = (part: 'n' | 'm') => `/indicators/${code}?${queryOf({ part, ...asked, period: key })}`
    return {
      ...plain,
      served: true,
      now,
      before,
      yearAgo,
      days: code === 'days' && a && b && c ? { now: a, before: b, yearAgo: c } : null,
      asOf: '',
      href: { n: href('n'), m: whole ? href('m') : null },
    }
  }
  const nothing = { now: null, before: null, yearAgo: null, days: null }
  if (!elsewhere) return { ...plain, ...nothing, served: false, asOf: '', href: { n: null, m: null } }
  const { now, before, yearAgo, asOf, href } = elsewhere
  return { ...plain, served: true, now, before, yearAgo, days: null, asOf, href: { n: href, m: null } }
}

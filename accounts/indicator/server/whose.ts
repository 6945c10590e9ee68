import { dayOf } from '#foundation/calendar/day.ts'
import type { Actor } from '#foundation/actor.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Cut } from '#accounts/indicator/count.ts'
import { closesOf, type PeriodKey, type Periods, periodsAt } from '#accounts/indicator/period.ts'
import { WHOLE } from '#accounts/indicator/server/sum-days.ts'
import type { Pack } from '#programme/pack/pack.ts'
import { isAdministrator } from '#registry/post/role.ts'

type Refusing = { actor: Actor; refuse: (code: 'indicators-not-yours' | 'indicator-unit-not-yours') => never }

/** The district or one unit for who sees the district; everybody else the own unit, or one in its charge. */
export function whoseFigures({ actor, refuse }: Refusing, wanted: string | undefined): string {
  if (isAdministrator(actor.role)) refuse('indicators-not-yours')
  if (actor.scope === 'district') return wanted ?? WHOLE
  const unit = wanted ?? actor.unit
  return actor.units.includes(unit) ? unit : refuse('indicator-unit-not-yours')
}

const REBOUND_DAYS = 90
export const windowOf = ({ settings }: Pick<Pack, 'settings'>): number => {
  const value = settings.find(({ code }) => code === 'rebound-days')?.value
  return typeof value === 'number' ? value : REBOUND_DAYS
}

export type Cuts = Periods & { cuts: [Cut, Cut, Cut] }

/** The span asked for, the one before and the one a year ago, each with its cut-off. */
export function cutsAt({ now }: Pick<Asking, 'now'>, pack: Pack, key: PeriodKey): Cuts {
  const periods = periodsAt(key, dayOf(now), closesOf(pack))
  const window = windowOf(pack)
  const cut = ({ from, to, at }: Periods['now']): Cut => ({ from, to, at, window })
  return { ...periods, cuts: [cut(periods.now), cut(periods.before), cut(periods.yearAgo)] }
}

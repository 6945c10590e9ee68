import type { Input, Output } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { indicatorContract, SplitBy, SplitRow } from '#accounts/indicator/indicator.contract.ts'
import { mayRank, scoreOf, weightsOf } from '#accounts/indicator/score.ts'
import { type Nm, sumDays } from '#accounts/indicator/server/sum-days.ts'
import { cutsAt } from '#accounts/indicator/server/whose.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import type { Pack } from '#programme/pack/pack.ts'
import { isAdministrator } from '#registry/post/role.ts'

type Split = typeof indicatorContract.splitIndicators
type Place = { code: string; name: string }

/** The same indicators, place by place; units with their scores. Row-level security leaves each its own. */
export async function splitIndicators(ask: Ask<Split>, input: Input<Split>): Promise<Output<Split>> {
  if (isAdministrator(ask.actor.role)) ask.refuse('indicators-not-yours')
  const { by, after, limit } = input
  const { pack } = await dutyRulesFor(ask.house.db, ask.actor.district)
  const { cuts } = cutsAt(ask, pack, input.period)
  const summed = new Map((await sumDays(ask, { each: by }, [cuts[0]])).map((each) => [each.place, each.figures]))
  const weights = weightsOf(pack)
  const scored = by === 'member'
  const ranked = scored && mayRank(pack)
  const all = (await placesOf(ask, pack, by)).map(({ code, name }): SplitRow => {
    const figures = new Map([...(summed.get(code) ?? new Map<string, Nm[]>())].map(([key, [now]]) => [key, now as Nm]))
    return { code, name, figures: Object.fromEntries(figures), score: scored ? scoreOf(figures, weights) : null }
  })
  // Places of which nothing is told are shown all the same where they are the district's own; who was given nothing comes last.
  const rows = ranked ? all.toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1)) : all
  const start = after === undefined ? 0 : rows.findIndex(({ code }) => code === after) + 1
  const page = rows.slice(start, start + limit)
  return {
    now: ask.now,
    by,
    ranked,
    weights,
    rows: page,
    next: start + limit < rows.length ? (page.at(-1)?.code ?? null) : null,
  }
}

const KINDS = { member: ['member', 'town'], town: ['town'], school: ['school'] } as const

async function placesOf({ tx, actor }: Pick<Ask, 'tx' | 'actor'>, pack: Pack, by: SplitBy): Promise<Place[]> {
  const { domains } = pack.hazardCategories
  // What is split by grade and category is the district's, and only who sees the district reads it.
  if (by === 'domain')
    return actor.scope === 'district' ? domains.map(({ code, short }) => ({ code, name: short })) : []
  if (by === 'grade') return actor.scope === 'district' ? pack.grades.map(({ code, name }) => ({ code, name })) : []
  return tx
    .selectFrom('unit')
    .select(['id as code', 'short as name'])
    .where('district', '=', actor.district)
    .where('kind', 'in', KINDS[by])
    .where('valid_until', 'is', null)
    .$if(actor.scope !== 'district', (q) => q.where('id', 'in', [...actor.units]))
    .orderBy('sort')
    .orderBy('id')
    .execute()
}

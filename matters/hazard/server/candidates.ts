import { type ExpressionBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Tables } from '#database/tables.ts'
import { addDays, dayOf, startOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { Candidate, hazardReadsContract } from '#matters/hazard/hazard-reads.contract.ts'
import { isOpen, OPEN_STATES } from '#matters/hazard/hazard.ts'
import { likenessOf, mayBeSame } from '#matters/hazard/likeness.ts'
import { selectRows, toRow } from '#matters/hazard/server/hazard-row.ts'
import { findHazard, type KeptHazard } from '#matters/hazard/server/hazard.store.ts'
import { standingRules } from '#matters/hazard/server/ledger-query.ts'
import { type Rules, rulesFor } from '#matters/hazard/server/rules.ts'

type Find = typeof hazardReadsContract.findCandidates
type Found = z.output<typeof Candidate>

const MOST_COMPARED = 200
const MOST_SHOWN = 8

/** 疑似重复、疑似反弹: what is open at the same school and may be the same thing, and what was struck off there and may be back. */
export async function findCandidates(ask: Ask<Find>, { hazardId }: Input<Find>): Promise<{ candidates: Found[] }> {
  const hazard = (await findHazard(ask, hazardId)) ?? ask.refuse('hazard-not-found')
  const rules = await rulesFor(ask.house.db, ask.actor.district)
  const rows = await selectRows(ask)
    .select(
      sql<string[]>`array(select a.file from attachment a where a.district = h.district and a.subject = h.id
      and a.role <> 'evidence' order by a.received_at, a.file)`.as('photos'),
    )
    .where('h.district', '=', ask.actor.district)
    .where('h.school', '=', hazard.school)
    .where('h.id', '<>', hazard.id)
    .where((is) => is.or([openOnes(is), struckSince(is, rules, ask.now, hazard)]))
    .orderBy('h.found_on', 'desc')
    .limit(MOST_COMPARED)
    .execute()
  const found = rows.map(({ photos, ...row }) => {
    const other = toRow(row, ask.now, standingRules(rules))
    const { score, ...likeness } = likenessOf(hazard, other)
    const kind = isOpen(other.state) ? ('duplicate' as const) : ('rebound' as const)
    const family = other.family === hazard.family
    return {
      score: score + (family ? 3 : 0),
      worth: family || kind === 'rebound' || mayBeSame({ ...likeness, score }),
      row: other,
      photos,
      kind,
      likeness,
    }
  })
  const candidates = found
    .filter(({ worth }) => worth)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_SHOWN)
    .map(({ row, photos, kind, likeness: { sameCategory, metres, days } }) => ({
      row,
      lat: row.lat,
      lng: row.lng,
      sameCategory,
      metres,
      days,
      photos,
      kind,
    }))
  return { candidates }
}

type Is = ExpressionBuilder<Tables & { h: Tables['hazard'] }, 'h'>

const openOnes = (is: Is) => is('h.state', 'in', [...OPEN_STATES])

/** Struck off within the window, of the very same spot or of the same kind. */
const struckSince = (is: Is, { pack }: Rules, now: Date, hazard: KeptHazard) =>
  is.and([
    is('h.state', '=', 'struck'),
    is('h.struck_at', '>=', startOf(addDays(dayOf(now), -pack.deadlines.reboundWindowDays))),
    is.or([is('h.family', '=', hazard.family), is('h.detail', '=', hazard.detail)]),
  ])

import { sql } from 'kysely'
import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import type { keyTargetReadsContract } from '#matters/key-target/key-target-reads.contract.ts'
import { readBookmark, writeBookmark } from '#matters/key-target/server/bookmark.ts'
import { categoryName } from '#matters/key-target/server/target-rows.ts'
import { maySee } from '#matters/key-target/who-may.ts'

type List = typeof keyTargetReadsContract.listSurveys

/** The sweep of one year, as far as the asker sees it, newest entry first. */
export async function listSurveys(ask: Ask<List>, { year, school, after, limit }: Input<List>) {
  const { tx, actor, refuse } = ask
  if (!maySee(actor.role)) refuse('targets-not-yours')
  const from = after === undefined ? null : (readBookmark(after) ?? refuse('bookmark-not-found'))
  const { pack } = await rulesFor(ask.house.db, actor.district)
  const found = await tx
    .selectFrom('key_target_survey as v')
    .innerJoin('unit as s', (on) => on.onRef('s.district', '=', 'v.district').onRef('s.id', '=', 'v.school'))
    .innerJoin('unit as b', (on) => on.onRef('b.district', '=', 'v.district').onRef('b.id', '=', 'v.by_unit'))
    .select(['v.id', 's.short as schoolName', 'v.category', 'v.problem', 'v.found_on as foundOn', 'v.treated', 'v.at'])
    .select('b.short as byName')
    .where('v.district', '=', actor.district)
    .where('v.year', '=', year)
    .$if(school !== undefined, (rows) => rows.where('v.school', '=', school!))
    .$if(from !== null, (rows) =>
      rows.where(sql<boolean>`(v.at, v.id) < (${from?.[0]}::timestamptz, ${from?.[1]}::uuid)`),
    )
    .orderBy('v.at', 'desc')
    .orderBy('v.id', 'desc')
    .limit(limit + 1)
    .execute()
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1) : undefined
  return {
    rows: shown.map(({ id, schoolName, category, problem, foundOn, treated, byName }) => ({
      id,
      schoolName,
      categoryName: categoryName(pack, category),
      problem,
      foundOn,
      treated,
      byName,
    })),
    next: last ? writeBookmark([last.at.toISOString(), last.id]) : null,
  }
}

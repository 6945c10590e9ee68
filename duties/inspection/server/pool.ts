import { dayOf } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import { INSPECTING_ROLES } from '#duties/inspection/who-may.ts'

export type PoolPost = { post: string; words: string; unit: string; role: string; local: boolean }

/** Towns, communities, stations and schools stand too near to what is inspected for a covert visit. */
const LOCAL_KINDS = ['town', 'community', 'station', 'school', 'care']

const posts = ({ tx, actor }: Asking) =>
  tx
    .selectFrom('post as p')
    .innerJoin('unit as u', (on) => on.onRef('u.district', '=', 'p.district').onRef('u.id', '=', 'p.unit'))
    .select(['p.id as post', 'p.title', 'p.role', 'p.unit', 'u.name', 'u.kind', 'u.sort'])
    .where('p.district', '=', actor.district)

type Row = Awaited<ReturnType<ReturnType<typeof posts>['execute']>>[number]
const toPost = ({ post, title, role, unit, name, kind }: Row): PoolPost => ({
  post,
  words: `${name} ${title}`,
  unit,
  role,
  local: LOCAL_KINDS.includes(kind),
})

/** Posts that may be drawn to inspect today. */
export async function poolPosts(asking: Asking): Promise<PoolPost[]> {
  const today = dayOf(asking.now)
  const rows = await posts(asking)
    .where('p.role', 'in', [...INSPECTING_ROLES])
    .where('u.kind', 'not in', ['school', 'care'])
    .where('p.valid_from', '<=', today)
    .where((is) => is.or([is('p.valid_until', 'is', null), is('p.valid_until', '>', today)]))
    .orderBy('u.sort')
    .orderBy('p.id')
    .execute()
  return rows.map(toPost)
}

/** Posts by their codes, as screens name them: unit and title, never a person. */
export async function postsNamed(asking: Asking, ids: readonly string[]): Promise<Map<string, PoolPost>> {
  const wanted = [...new Set(ids)]
  const rows = wanted.length === 0 ? [] : await posts(asking).where('p.id', 'in', wanted).execute()
  return new Map(rows.map((row) => [row.post, toPost(row)]))
}

/** Posts of the inspected that may sign for it. */
export async function representativesOf(asking: Asking, unit: string): Promise<PoolPost[]> {
  const rows = await posts(asking)
    .where('p.unit', '=', unit)
    .where('p.role', 'in', ['school-head', 'school-safety', 'duty-leader', 'lead-in-charge', 'liaison'])
    .where((is) => is.or([is('p.valid_until', 'is', null), is('p.valid_until', '>', dayOf(asking.now))]))
    .orderBy('p.id')
    .execute()
  return rows.map(toPost)
}

import { sql } from 'kysely'
import type { Asking } from '#foundation/server/record.ts'
import type { AccessState } from '#registry/camera/camera.ts'

type Counted = { school: string; zone: number; n: number; faulty: number }
export type Repairs = { school: string; n: number; days: number }
const texts = (values: readonly string[]) => sql`${sql.val([...values])}::text[]`

/** Cameras that hang there now, by school and zone. */
export async function camerasByZone({ tx, actor }: Asking, ids: readonly string[]): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select c.school, c.zone, count(*)::integer as n, count(f.id)::integer as faulty
    from camera c left join camera_fault f on f.district = c.district and f.camera = c.id and f.state <> 'tested'
    where c.district = ${actor.district} and c.school = any(${texts(ids)}) and c.removed_on is null
    group by c.school, c.zone`.execute(tx)
  return rows
}

/** Faults put right since a moment, and the days from report to test. */
export async function repairsSince({ tx, actor }: Asking, ids: readonly string[], since: Date) {
  const { rows } = await sql<Repairs>`
    select c.school, count(*)::integer as n, sum(extract(epoch from f.tested_at - f.reported_at) / 86400)::float8 as days
    from camera_fault f join camera c on c.district = f.district and c.id = f.camera
    where f.district = ${actor.district} and c.school = any(${texts(ids)}) and f.tested_at >= ${since}
    group by c.school`.execute(tx)
  return new Map(rows.map((row) => [row.school, row]))
}

export async function accessOf({ tx, actor }: Asking, ids: readonly string[]) {
  const { rows } = await sql<{ school: string; state: AccessState; since: string }>`
    select school, state, since from video_access where district = ${actor.district} and school = any(${texts(ids)})`.execute(
    tx,
  )
  return new Map(rows.map((row) => [row.school, row]))
}

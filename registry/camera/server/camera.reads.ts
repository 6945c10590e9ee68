import { sql } from 'kysely'
import { plainDay } from '#foundation/calendar/day.ts'
import type { Input, Output } from '#foundation/endpoint.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { type AccessState, type CameraKind, type FaultState, needsDecision } from '#registry/camera/camera.ts'
import type { CameraFault, cameraContract, VideoAccess } from '#registry/camera/camera.contract.ts'
import { getKept } from '#registry/camera/server/camera.store.ts'
import { mayConfirmAccess, mayKeepCameras, maySeeCameras } from '#registry/camera/who-may.ts'

type List = typeof cameraContract.cameras
const REPAIRED = 20

type Row = {
  id: string
  zone: number
  kind: CameraKind
  spot: string
  installedOn: string
  fault: string | null
  state: FaultState
  what: string
  reportedAt: Date
  repairedAt: Date | null
  repair: string
  testedAt: Date | null
}

/** The register of one school, zone by zone; a page goes on after the last camera seen. */
export async function cameras(ask: Ask<List>, input: Input<List>): Promise<Output<List>> {
  const { school, zone, after, limit } = input
  await getKept(ask, school, maySeeCameras)
  const { district } = ask.actor
  const { rows } = await sql<Row>`
    select c.id, c.zone, c.kind, c.spot, c.installed_on as "installedOn", f.id as fault, f.state, f.what, f.reported_at as "reportedAt",
      f.repaired_at as "repairedAt", f.repair, f.tested_at as "testedAt"
    from camera c left join camera_fault f on f.district = c.district and f.camera = c.id and f.state <> 'tested'
    where c.district = ${district} and c.school = ${school} and c.removed_on is null ${zone ? sql`and c.zone = ${zone}` : sql``}
      ${after ? sql`and (c.zone, c.id) > (select b.zone, b.id from camera b where b.district = ${district} and b.id = ${after})` : sql``}
    order by c.zone, c.id limit ${limit + 1}`.execute(ask.tx)
  const page = rows.slice(0, limit)
  const { total, faulty } = await sumsOf(ask, school)
  return {
    cameras: page.map(({ fault, id, kind, spot, installedOn, ...row }) => ({
      id,
      zone: row.zone,
      kind,
      spot,
      installedOn: plainDay(installedOn),
      fault: fault === null ? null : faultOf({ ...row, id: fault, camera: id }),
      needsDecision: needsDecision({ zone: row.zone, spot }),
    })),
    total,
    faulty,
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
    access: await accessOf(ask, school),
    repaired: await repairedOf(ask, school),
    mayChange: mayKeepCameras(ask.actor, school),
    mayConfirm: mayConfirmAccess(ask.actor),
  }
}

const faultOf = ({ id, camera, state, what, reportedAt, repairedAt, repair, testedAt }: CameraFault): CameraFault => ({
  id,
  camera,
  state,
  what,
  reportedAt,
  repairedAt,
  repair,
  testedAt,
})

async function sumsOf({ tx, actor }: Asking, school: string): Promise<{ total: number; faulty: number }> {
  const { rows } = await sql<{ total: number; faulty: number }>`
    select count(*)::integer as total, count(f.id)::integer as faulty
    from camera c left join camera_fault f on f.district = c.district and f.camera = c.id and f.state <> 'tested'
    where c.district = ${actor.district} and c.school = ${school} and c.removed_on is null`.execute(tx)
  return rows[0] ?? { total: 0, faulty: 0 }
}

async function accessOf({ tx, actor }: Asking, school: string): Promise<VideoAccess | null> {
  const row = await tx
    .selectFrom('video_access')
    .select(['state', 'since', 'note'])
    .where('district', '=', actor.district)
    .where('school', '=', school)
    .executeTakeFirst()
  return row ? { ...row, state: row.state as AccessState, since: plainDay(row.since) } : null
}

/** What was put right last, with how long it took. */
async function repairedOf({ tx, actor }: Asking, school: string) {
  const { rows } = await sql<CameraFault & { spot: string }>`
    select f.id, f.camera, f.state, f.what, f.reported_at as "reportedAt", f.repaired_at as "repairedAt", f.repair,
      f.tested_at as "testedAt", c.spot
    from camera_fault f join camera c on c.district = f.district and c.id = f.camera
    where f.district = ${actor.district} and c.school = ${school} and f.state = 'tested'
    order by f.tested_at desc, f.id limit ${REPAIRED}`.execute(tx)
  return rows
}

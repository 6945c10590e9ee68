import type { Input } from '#foundation/endpoint.ts'
import { freshId } from '#foundation/server/id.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { can, type FaultState, type FaultStep, faultCan } from '#registry/camera/camera.ts'
import type { cameraContract } from '#registry/camera/camera.contract.ts'
import { findCamera, findFault, getKept, schoolSubject } from '#registry/camera/server/camera.store.ts'
import { mayReportFault } from '#registry/camera/who-may.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'

type Report = typeof cameraContract.reportCameraFault
type Repair = typeof cameraContract.repairCameraFault
type Test = typeof cameraContract.testCameraFault

export async function reportCameraFault(ask: Ask<Report>, given: Input<Report>): Promise<{ id: string }> {
  const { tx, actor, now, refuse } = ask
  const { school, camera, what } = given
  await getKept(ask, school, mayReportFault)
  guardText(refuse, { what })
  if (!(await findCamera(ask, school, camera))) refuse('camera-not-found')
  const open = await tx
    .selectFrom('camera_fault')
    .select('id')
    .where('district', '=', actor.district)
    .where('camera', '=', camera)
    .where('state', '!=', 'tested')
    .executeTakeFirst()
  if (open) refuse('fault-known')
  const id = freshId()
  await tx
    .insertInto('camera_fault')
    .values({ district: actor.district, id, camera, what, reported_at: now, reported_by: actor.post })
    .execute()
  record(ask, {
    kind: 'camera-fault-reported',
    subject: schoolSubject(ask, school),
    detail: { camera, fault: id, what },
  })
  return { id }
}

export async function repairCameraFault(ask: Ask<Repair>, given: Input<Repair>): Promise<{ id: string }> {
  const { school, fault: id, repair } = given
  guardText(ask.refuse, { repair })
  await getFault(ask, school, id, 'repair')
  await at(ask, id).set({ state: faultCan.reported.repair, repaired_at: ask.now, repair }).execute()
  record(ask, {
    kind: 'camera-fault-repaired',
    subject: schoolSubject(ask, school),
    detail: { fault: id, repair },
  })
  return { id }
}

/** Whoever looks at the picture says whether it is back; if not, the repair begins anew and its days go on counting. */
export async function testCameraFault(ask: Ask<Test>, given: Input<Test>): Promise<{ id: string }> {
  const { school, fault: id, works } = given
  await getFault(ask, school, id, works ? 'pass' : 'fail')
  const { now, actor } = ask
  if (works) await at(ask, id).set({ state: faultCan.repaired.pass, tested_at: now, tested_by: actor.post }).execute()
  else await at(ask, id).set({ state: faultCan.repaired.fail, repaired_at: null, repair: '' }).execute()
  record(ask, {
    kind: works ? 'camera-fault-tested' : 'camera-fault-sent-back',
    subject: schoolSubject(ask, school),
    detail: { fault: id },
  })
  return { id }
}

async function getFault(ask: Ask<Repair> | Ask<Test>, school: string, id: string, step: FaultStep): Promise<void> {
  await getKept(ask, school)
  const fault = (await findFault(ask, school, id)) ?? ask.refuse('fault-not-found')
  if (!can(fault.state as FaultState, step)) ask.refuse('fault-not-now')
}

const at = ({ tx, actor }: Pick<Ask, 'tx' | 'actor'>, id: string) =>
  tx.updateTable('camera_fault').where('district', '=', actor.district).where('id', '=', id)

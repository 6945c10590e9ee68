import type { Asking } from '#foundation/server/record.ts'
import { subjectIdOf } from '#foundation/server/id.ts'
import { mayKeepCameras } from '#registry/camera/who-may.ts'

type Refusing = Asking & { refuse: (code: 'cameras-not-yours' | 'camera-school-not-found') => never }

/** A school whose register the asker keeps, or a refusal. */
export async function getKept(ask: Refusing, school: string, may = mayKeepCameras): Promise<void> {
  const { tx, actor } = ask
  if (!may(actor, school)) ask.refuse('cameras-not-yours')
  const found = await tx
    .selectFrom('school')
    .select('unit')
    .where('district', '=', actor.district)
    .where('unit', '=', school)
    .executeTakeFirst()
  if (!found) ask.refuse('camera-school-not-found')
}

/** A camera that hangs there now, locked. */
export const findCamera = ({ tx, actor }: Asking, school: string, id: string) =>
  tx
    .selectFrom('camera')
    .select(['zone', 'kind', 'spot', 'installed_on'])
    .where('district', '=', actor.district)
    .where('school', '=', school)
    .where('id', '=', id)
    .where('removed_on', 'is', null)
    .forUpdate()
    .executeTakeFirst()

/** A fault of a camera of that school, locked. */
export const findFault = ({ tx, actor }: Asking, school: string, id: string) =>
  tx
    .selectFrom('camera_fault as f')
    .innerJoin('camera as c', (on) => on.onRef('c.district', '=', 'f.district').onRef('c.id', '=', 'f.camera'))
    .select(['f.state', 'f.camera'])
    .where('f.district', '=', actor.district)
    .where('f.id', '=', id)
    .where('c.school', '=', school)
    .forUpdate('f')
    .executeTakeFirst()

export const schoolSubject = ({ actor }: Asking, school: string) => subjectIdOf(actor.district, 'school', school)

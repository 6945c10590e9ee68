import type { Input } from '#foundation/endpoint.ts'
import { subjectIdOf } from '#foundation/server/id.ts'
import { record } from '#foundation/server/record.ts'
import { columnsOf } from '#foundation/server/rows.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { converted, doubtCoordinate } from '#registry/identifier/coordinate.ts'
import { checkCreditCode } from '#registry/identifier/credit-code.ts'
import { checkSchoolCode } from '#registry/identifier/school-code.ts'
import type { schoolContract } from '#registry/school/school.contract.ts'
import { getSchoolToChange } from '#registry/school/server/get-school.ts'
import { keepsRegistry } from '#registry/unit/keeps-registry.ts'

type ChangeSchool = typeof schoolContract.changeSchool
type Given = Input<ChangeSchool>

export async function changeSchool(ask: Ask<ChangeSchool>, given: Given): Promise<{ done: true }> {
  const { tx, actor, refuse } = ask
  const before = await getSchoolToChange(ask, given.school)
  const { school: id, crs, creditCode, schoolCode, lat, lng, type, community, station, leader, ...rest } = given
  const office = { type, community, station, leader }
  if (!keepsRegistry(actor.role) && Object.values(office).some((value) => value !== undefined))
    return refuse('only-office')
  await checkLinks(ask, given)

  const next = columnsOf(
    withoutUndefined({
      ...rest,
      ...office,
      ...(creditCode !== undefined && { creditCode: creditCode ? identified(ask, checkCreditCode(creditCode)) : null }),
      ...(schoolCode !== undefined && {
        schoolCode: schoolCode ? identified(ask, checkSchoolCode(schoolCode, actor.district.slice(0, 2))) : null,
      }),
      ...(lat !== undefined && lng !== undefined && placed(ask, lat, lng, crs)),
    }),
  )
  const after = { ...before, ...next }
  if (after.boarders > after.students) return refuse('boarders-too-many')
  if (after.certified_guards > after.guards) return refuse('certified-too-many')
  const changed = Object.keys(next).filter((key) => before[key as keyof typeof before] !== next[key])
  if (changed.length === 0) return refuse('nothing-changed')

  await tx.updateTable('school').set(next).where('district', '=', actor.district).where('unit', '=', id).execute()
  const of = (row: Record<string, unknown>) => Object.fromEntries(changed.map((key) => [key, row[key]]))
  record(ask, {
    kind: 'school-changed',
    subject: subjectIdOf(actor.district, 'school', id),
    detail: { before: of(before), after: of(next) },
  })
  return { done: true }
}

function identified(
  { refuse }: Ask<ChangeSchool>,
  checked: { ok: true; value: string } | { ok: false; message: string },
): string {
  return checked.ok ? checked.value : refuse('identifier-wrong', { message: checked.message })
}

/** Whatever map the point was taken from, it is kept in the national system. */
function placed({ refuse }: Ask<ChangeSchool>, lat: number | null, lng: number | null, crs: Given['crs']) {
  if (lat === null || lng === null) return { lat: null, lng: null }
  const at = converted({ lat, lng }, crs, 'CGCS2000')
  const message = doubtCoordinate(at)
  return message ? refuse('coordinate-doubtful', { message }) : { ...at, crs: 'CGCS2000' }
}

async function checkLinks(
  { tx, actor, refuse }: Ask<ChangeSchool>,
  { community, station, leader }: Given,
): Promise<void> {
  for (const [kind, id] of [
    ['community', community],
    ['station', station],
  ] as const) {
    if (!id) continue
    const found = await tx
      .selectFrom('unit')
      .select('id')
      .where('district', '=', actor.district)
      .where('id', '=', id)
      .where('kind', '=', kind)
      .executeTakeFirst()
    if (!found) return refuse('link-not-found')
  }
  if (!leader) return
  const found = await tx
    .selectFrom('post')
    .select('id')
    .where('district', '=', actor.district)
    .where('id', '=', leader)
    .where('role', '=', 'district-leader')
    .executeTakeFirst()
  if (!found) return refuse('link-not-found')
}

const withoutUndefined = (given: object) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))

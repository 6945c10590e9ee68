import { subjectIdOf } from '#foundation/server/id.ts'
import type { Asking } from '#foundation/server/record.ts'
import { openSubjects, recordMany } from '#foundation/server/record-many.ts'
import { ADMINISTRATORS } from '#registry/post/audience.ts'

/** Opens the subjects of new units and says in a fact that they were registered. */
export async function registerUnits(
  asking: Asking,
  units: readonly { id: string; kind: string; name: string; parent: string | null }[],
): Promise<void> {
  const { district } = asking.actor
  const subjects = units.map(({ id, kind, parent }) => {
    const subject = kind === 'school' ? 'school' : 'unit'
    return {
      id: subjectIdOf(district, subject, id),
      kind: subject,
      audience: [id, ...(parent ? [parent] : []), ADMINISTRATORS],
    }
  })
  await openSubjects(asking, subjects)
  await recordMany(
    asking,
    units.map(({ id, kind, name }, i) => ({
      kind: 'unit-registered',
      subject: subjects[i]?.id ?? '',
      detail: { unit: id, kind, name },
    })),
  )
}

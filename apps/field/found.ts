import { findKept, forget, keep } from '#foundation/offline/screens/queue-store.ts'
import { go } from '#apps/field/route.ts'
import type { Found } from '#duties/proof/screens/field/duty-app.ts'
import { beginReport } from '#matters/hazard/screens/field/report-draft.ts'
import { freshId } from '#matters/hazard/screens/field/send-report.ts'

const keyOf = (person: string) => `found:${person}`
const nameOf = ({ proof, item }: Found) => `${proof}.${item}`

/** What a sheet found becomes reports, one after the other. Each is kept whole before the first is shown. */
export async function keepFound(person: string, found: readonly Found[]): Promise<void> {
  for (const each of found)
    await beginReport(person, nameOf(each), {
      school: each.school,
      category: each.detail,
      spot: each.spot,
      sentence: each.sentence,
      photos: each.photos.flatMap(({ name, at, blob }) => (blob ? [{ id: freshId(), name, at, blob }] : [])),
      arisenFrom: { subject: each.proof, item: each.item },
    })
  const before = await findFound(person)
  await openFirst(person, [...before, ...found.map(nameOf)])
}

/** The report of one finding is given: on to the next, or back to the day. */
export async function nextFound(person: string, given: string): Promise<void> {
  const before = await findFound(person)
  await openFirst(
    person,
    before.filter((each) => each !== given),
  )
}

/** Reports that a sheet began and nobody has given yet, for who comes back after the phone died. */
export const findFound = async (person: string): Promise<string[]> =>
  (await findKept<string[]>(keyOf(person)).catch(() => undefined)) ?? []
export const forgetFound = (person: string): Promise<void> => forget(keyOf(person))

async function openFirst(person: string, left: readonly string[]): Promise<void> {
  const [first] = left
  if (first === undefined) {
    await forgetFound(person)
    return go('/day', { instead: true })
  }
  await keep(keyOf(person), left)
  go('/report', { instead: true, about: first })
}

import type { PlainDay } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import { groupWords } from '#accounts/document/document.words.ts'
import { AddresseeGroup } from '#programme/pack/sections/documents.ts'
import { unitsOn } from '#registry/unit/server/units-on.ts'

/** Whom a document goes to, in words: groups by their name, units by the name of the day. */
export async function toWhomWords(
  asking: Asking,
  toWhom: readonly string[],
  day: PlainDay,
): Promise<{ id: string; name: string }[]> {
  const group = (id: string) => AddresseeGroup.safeParse(id).data
  const units = toWhom.some((id) => !group(id)) ? await unitsOn(asking, day) : []
  return toWhom.map((id) => {
    const known = group(id)
    return { id, name: known ? groupWords[known] : (units.find((unit) => unit.id === id)?.short ?? id) }
  })
}

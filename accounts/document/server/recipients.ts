import { dayOf } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import { AddresseeGroup } from '#programme/pack/sections/documents.ts'
import type { UnitKind } from '#registry/unit/unit.ts'
import { type UnitOn, unitsOn } from '#registry/unit/server/units-on.ts'

const kindsIn: Record<AddresseeGroup, readonly UnitKind[]> = {
  schools: ['school'],
  members: ['member', 'town'],
  towns: ['town'],
}
export const inGroup = (group: AddresseeGroup, { kind }: Pick<UnitOn, 'kind'>): boolean => kindsIn[group].includes(kind)

const isGroup = (name: string): name is AddresseeGroup => (AddresseeGroup.options as readonly string[]).includes(name)

/** The units behind groups and names, as the register has them today. A unit that stands under several is sent one. */
export async function recipientsOf(asking: Asking, toWhom: readonly string[]): Promise<string[]> {
  const units = await unitsOn(asking, dayOf(asking.now))
  const groups = toWhom.filter(isGroup)
  return units
    .filter((unit) => toWhom.includes(unit.id) || groups.some((group) => inGroup(group, unit)))
    .map(({ id }) => id)
}

/** Names among them that are neither a group nor a unit of today. */
export async function unknownAmong(asking: Asking, toWhom: readonly string[]): Promise<string[]> {
  const names = toWhom.filter((name) => !isGroup(name))
  if (names.length === 0) return []
  const units = new Set((await unitsOn(asking, dayOf(asking.now))).map(({ id }) => id))
  return names.filter((name) => !units.has(name))
}

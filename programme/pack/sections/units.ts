import { z } from 'zod'
import { PlainDay } from '#foundation/calendar/day.ts'
import { Line, Slug, mayBeUnsure } from '#programme/pack/sections/common.ts'

/** `office` and `district` are in no list of members: one runs the group, the other stands above it. */
export const UnitKind = z.enum(['office', 'district', 'member', 'town'])
export type UnitKind = z.infer<typeof UnitKind>

/** Codes are those of `registry/post`, which knows what each may do. */
export const UnitPost = z.enum([
  'office-director',
  'office-staff',
  'district-leader',
  'lead-in-charge',
  'liaison',
  'town-officer',
])
export type UnitPost = z.infer<typeof UnitPost>

export const unitPostWords = {
  'office-director': '主任',
  'office-staff': '专干',
  'district-leader': '分管副区长',
  'lead-in-charge': '分管领导',
  liaison: '联络员',
  'town-officer': '综治专干',
} as const satisfies Record<UnitPost, string>

/** A unit keeps its code for ever; a record prints the name that was valid on the record's day. */
export const Unit = z.strictObject({
  code: Slug,
  kind: UnitKind,
  name: Line,
  short: Line,
  validFrom: PlainDay,
  laterNames: z.array(z.strictObject({ from: PlainDay, name: Line, short: Line, ...mayBeUnsure })).default([]),
  /** GB/T 2260 with the three digits of the township, for units that own a territory. */
  territory: z
    .string()
    .regex(/^\d{9}$/, '镇街代码是9位数字')
    .optional(),
  posts: z.array(UnitPost).default(['lead-in-charge', 'liaison']),
  duties: z.array(Line).min(1),
  ...mayBeUnsure,
})
export type Unit = z.infer<typeof Unit>

export const Units = z.array(Unit).min(1)
export type Units = z.infer<typeof Units>

/** The name a unit carried on a day, for paper that must read as it did then. */
export function unitNameOn(unit: Unit, day: PlainDay): { name: string; short: string } {
  const later = unit.laterNames.filter((each) => each.from <= day).toSorted((a, b) => a.from.localeCompare(b.from))
  return later.at(-1) ?? unit
}

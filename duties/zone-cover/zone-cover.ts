import { z } from 'zod'
import { PlainDay } from '#foundation/calendar/day.ts'
import type { AskedSchool } from '#duties/checklist/asked.ts'
import { itemsAsked } from '#duties/checklist/asked.ts'
import { AccessState, type Zone, ZONES } from '#registry/camera/camera.ts'
import type { ChecklistItem } from '#programme/pack/sections/checklists.ts'

/** 学校周边 asks for a post and 学校周界 for an alarm; every other zone for a picture. */
const WITHOUT_VIDEO = new Set<Zone>([1, 3])

export type ZoneAsked = { zone: Zone; must: boolean; basis: string; unsure: boolean }
type ZoneItem = Pick<
  ChecklistItem,
  'code' | 'must' | 'basis' | 'unsure' | 'validFrom' | 'validUntil' | 'stages' | 'boarding'
>

/**
 * Zones of this school that ask for a picture on a day: item TF-n of the sheet on 技防 is about zone n, so the zones come into force
 * with it and the school is asked about no others. Source: clause 5.21.
 */
export function zonesAsked(items: readonly ZoneItem[], day: PlainDay, school: AskedSchool): ZoneAsked[] {
  const asked = itemsAsked(items, day, school)
  return ZONES.filter((zone) => !WITHOUT_VIDEO.has(zone)).flatMap((zone): ZoneAsked[] => {
    const item = asked.find(({ code }) => code === `TF-${zone}`)
    return item ? [{ zone, must: item.must, basis: item.basis, unsure: item.unsure === true }] : []
  })
}

/** Which of the zones that must have a camera have one, and which have none. */
export function coverOf(asked: readonly ZoneAsked[], cameras: ReadonlyMap<number, number>) {
  const must = asked.filter((each) => each.must)
  const missing = must.filter(({ zone }) => (cameras.get(zone) ?? 0) === 0).map(({ zone }) => zone)
  return { required: must.length, covered: must.length - missing.length, missing }
}

const Count = z.int().min(0)
export const ZoneRow = z.object({
  id: z.string(),
  name: z.string(),
  short: z.string(),
  town: z.string().nullable(),
  required: Count.describe('应有监控的重点部位'),
  covered: Count.describe('其中已有监控的'),
  missing: z.array(z.int()),
  zones: z.array(
    z.object({ zone: z.int(), must: z.boolean(), basis: z.string(), unsure: z.boolean(), cameras: Count }),
  ),
  cameras: Count,
  faulty: Count.describe('有故障没恢复的监控点'),
  repairs: Count.describe('今年恢复的故障'),
  repairDays: z.number().nullable().describe('从报故障到测试恢复平均几天；没有修过时没有'),
  access: AccessState.nullable().describe('没有登记过时没有'),
  since: PlainDay.nullable(),
})
export type ZoneRow = z.infer<typeof ZoneRow>

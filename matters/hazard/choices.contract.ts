import { z } from 'zod'
import { endpoint } from '#foundation/endpoint.ts'
import { HazardGrade } from '#matters/hazard/hazard.ts'

const Named = z.object({ code: z.string(), name: z.string() })

export const CategoryChoice = z.object({
  code: z.string(),
  label: z.string(),
  short: z.string(),
  details: z.array(Named),
})
export const GradeChoice = z.object({
  code: HazardGrade,
  name: z.string(),
  resolveDays: z.int(),
  reinspectors: z.int(),
  meaning: z.string(),
})
export const UnitChoice = z.object({ code: z.string(), name: z.string(), short: z.string(), kind: z.string() })

/** What a screen about hazards offers to choose from and how it calls it: the programme's words and the district's units. */
export const HazardChoices = z.object({
  programme: z.string().describe('要点名称和版本'),
  district: z.string(),
  units: z.array(UnitChoice).describe('可以承办的单位：成员单位、镇街、办公室'),
  schools: z.array(UnitChoice),
  categories: z.array(CategoryChoice),
  grades: z.array(GradeChoice),
  channels: z.array(Named),
  campaigns: z.array(Named).describe('今年的专项排查'),
  daysOff: z.array(z.iso.date()).describe('今后半年里不上班的日子'),
  recallMinutes: z.int(),
})
export type HazardChoices = z.infer<typeof HazardChoices>

export const choicesContract = {
  hazardChoices: endpoint({
    method: 'GET',
    path: '/api/hazard-choices',
    summary: '隐患各屏可选的单位、学校、类别、等级、发现方式',
    input: z.object({}),
    output: HazardChoices,
  }),
  dispatchTally: endpoint({
    method: 'GET',
    path: '/api/dispatch-tally',
    summary: '今天、昨天交办了几条，昨天平均多久交办',
    input: z.object({}),
    output: z.object({ today: z.int(), yesterday: z.int(), minutes: z.number().nullable().describe('昨天平均，分钟') }),
  }),
}

import { z } from 'zod'
import { endpoint } from '#foundation/endpoint.ts'
import { Moment } from '#foundation/moment.ts'
import { HazardState } from '#matters/hazard/hazard.ts'
import { Me } from '#registry/sign-in/sign-in.contract.ts'

const at = { lat: z.number().nullable(), lng: z.number().nullable() }

export const FieldSchool = z.object({ id: z.string(), name: z.string(), ...at })
export type FieldSchool = z.infer<typeof FieldSchool>

export const FieldPlace = z.object({ school: z.string(), kind: z.string(), name: z.string(), ...at })
export type FieldPlace = z.infer<typeof FieldPlace>

/** A category as a guard says it; `place` puts it among the six buttons. */
export const FieldCategory = z.object({ detail: z.string(), word: z.string(), place: z.int().nullable() })
export type FieldCategory = z.infer<typeof FieldCategory>

/** All a phone needs to report without a network. Kept on the phone and renewed whenever it has one. */
export const FieldKit = z.object({
  now: Moment.describe('服务器的时间：手机的钟不准时按它校正'),
  me: Me,
  mayReport: z.boolean(),
  school: FieldSchool.nullable().describe('本人所在学校；不在学校任职时为空'),
  schools: z.array(FieldSchool).describe('不在学校任职的人可选的学校，属地在前，最多200所'),
  places: z.array(FieldPlace),
  categories: z.array(FieldCategory),
  channel: z.string().describe('这一职务默认的发现方式'),
})
export type FieldKit = z.infer<typeof FieldKit>

export const MyReport = z.object({
  id: z.uuid(),
  numberText: z.string(),
  title: z.string(),
  schoolName: z.string(),
  state: HazardState,
  seenAt: Moment,
  receivedAt: Moment,
  dueOn: z.iso.date().nullable(),
  leadName: z.string().nullable(),
  struckAt: Moment.nullable(),
})
export type MyReport = z.infer<typeof MyReport>

export const fieldKitContract = {
  fieldKit: endpoint({
    method: 'GET',
    path: '/api/field-kit',
    summary: '手机端随身带的资料：我是谁、学校、地点、类别',
    input: z.object({}),
    output: FieldKit,
  }),
  myReports: endpoint({
    method: 'GET',
    path: '/api/my-reports',
    summary: '本人报过的隐患和办到哪一步，最近50处',
    input: z.object({}),
    output: z.object({ reports: z.array(MyReport) }),
  }),
}

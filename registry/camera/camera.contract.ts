import { z } from 'zod'
import { PlainDay } from '#foundation/calendar/day.ts'
import { endpoint } from '#foundation/endpoint.ts'
import { Moment } from '#foundation/moment.ts'
import { AccessState, CameraKind, FaultState, Zone } from '#registry/camera/camera.ts'

const School = z.string().max(40)
const Fault = z.object({
  id: z.uuid(),
  camera: z.uuid(),
  state: FaultState,
  what: z.string(),
  reportedAt: Moment,
  repairedAt: Moment.nullable(),
  repair: z.string(),
  testedAt: Moment.nullable(),
})
export type CameraFault = z.infer<typeof Fault>

export const Camera = z.object({
  id: z.uuid(),
  zone: z.int(),
  kind: CameraKind,
  spot: z.string(),
  installedOn: PlainDay,
  fault: Fault.nullable().describe('没有恢复的故障'),
  needsDecision: z.boolean().describe('依据有冲突，须人工确认'),
})
export type Camera = z.infer<typeof Camera>

export const VideoAccess = z.object({ state: AccessState, since: PlainDay, note: z.string() })
export type VideoAccess = z.infer<typeof VideoAccess>

const Done = z.object({ id: z.uuid() })
const keeping = ['cameras-not-yours', 'camera-school-not-found'] as const
const guarded = ['text-names-persons', 'text-identity-number'] as const
const faulty = [...keeping, 'fault-not-found', 'fault-not-now'] as const

export const cameraContract = {
  cameras: endpoint({
    method: 'GET',
    path: '/api/cameras/:school',
    summary: '一所学校的监控点、故障和接入区平台的情况',
    input: z.object({
      school: School,
      zone: Zone.optional(),
      after: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
    output: z.object({
      cameras: z.array(Camera),
      total: z.int(),
      faulty: z.int().describe('有故障没恢复的'),
      next: z.string().nullable(),
      access: VideoAccess.nullable().describe('没有登记过时没有'),
      repaired: z.array(Fault.extend({ spot: z.string() })).describe('最近恢复的故障'),
      mayChange: z.boolean(),
      mayConfirm: z.boolean().describe('可以确认已接入'),
    }),
    refusals: ['cameras-not-yours', 'camera-school-not-found'],
  }),
  saveCamera: endpoint({
    method: 'POST',
    path: '/api/cameras/:school',
    summary: '登记或更正监控点；宿舍房间、浴室、厕所、更衣室、哺乳室等处不能登记',
    input: z.object({
      school: School,
      id: z.uuid().optional(),
      zone: Zone,
      kind: CameraKind,
      spot: z.string().trim().min(2, '请写明装在哪里').max(40),
      installedOn: PlainDay,
    }),
    output: Done,
    refusals: [...keeping, ...guarded, 'camera-forbidden', 'camera-not-found', 'camera-in-future', 'cameras-too-many'],
  }),
  removeCamera: endpoint({
    method: 'POST',
    path: '/api/cameras/:school/:camera/remove',
    summary: '监控点已拆除，记录保留',
    input: z.object({ school: School, camera: z.uuid(), reason: z.string().trim().min(2, '请写明原因').max(100) }),
    output: Done,
    refusals: [...keeping, ...guarded, 'camera-not-found'],
  }),
  setVideoAccess: endpoint({
    method: 'POST',
    path: '/api/cameras/:school/access',
    summary: '登记接入区监管平台的情况：学校报未建、在建，办公室确认已接入',
    input: z.object({ school: School, state: AccessState, note: z.string().trim().max(100).default('') }),
    output: z.object({ done: z.literal(true) }),
    refusals: [...keeping, ...guarded, 'access-only-office', 'access-unchanged'],
  }),
  reportCameraFault: endpoint({
    method: 'POST',
    path: '/api/cameras/:school/:camera/fault',
    summary: '报监控点故障',
    input: z.object({ school: School, camera: z.uuid(), what: z.string().trim().min(2, '请写明故障').max(100) }),
    output: Done,
    refusals: [...keeping, ...guarded, 'camera-not-found', 'fault-known'],
  }),
  repairCameraFault: endpoint({
    method: 'POST',
    path: '/api/cameras/:school/faults/:fault/repair',
    summary: '故障已维修，等待测试',
    input: z.object({ school: School, fault: z.uuid(), repair: z.string().trim().min(2, '请写明怎样修的').max(100) }),
    output: Done,
    refusals: [...faulty, ...guarded],
  }),
  testCameraFault: endpoint({
    method: 'POST',
    path: '/api/cameras/:school/faults/:fault/test',
    summary: '测试画面：恢复了就了结，没恢复的退回维修',
    input: z.object({ school: School, fault: z.uuid(), works: z.boolean() }),
    output: Done,
    refusals: [...faulty],
  }),
}

import { z } from 'zod'
import { endpoint } from '#foundation/endpoint.ts'
import { Shift, Swap } from '#duties/roster/shift.ts'

const id = { shiftId: z.uuid() }
const swap = { swapId: z.uuid() }
const Reason = z.string().trim().min(2, '请写明原因').max(200)
const Remark = z.string().trim().max(200).default('')
/** Where the phone is. Without it a reason is enough: a phone without GPS keeps nobody from the post. */
const where = {
  lat: z.number().min(-90).max(90).optional(),
  lng: z.number().min(-180).max(180).optional(),
  accuracy: z.number().min(0).max(100_000).optional(),
  noPlace: z.string().trim().min(2).max(60).optional(),
}
const text = ['text-names-persons', 'text-identity-number'] as const

export const shiftContract = {
  checkIn: endpoint({
    method: 'POST',
    path: '/api/rosters/shifts/:shiftId/check-in',
    summary: '到岗签到',
    input: z.object({ ...id, ...where }),
    output: Shift,
    refusals: [
      'shift-not-found',
      'shift-not-yours',
      'shift-not-so',
      'shift-not-yet',
      'shift-over',
      'place-reason-needed',
      ...text,
    ],
  }),
  confirmPresence: endpoint({
    method: 'POST',
    path: '/api/rosters/shifts/:shiftId/presence',
    summary: '在岗确认',
    input: z.object({ ...id, ...where }),
    output: Shift,
    refusals: ['shift-not-found', 'shift-not-yours', 'shift-not-so', 'shift-over', 'place-reason-needed', ...text],
  }),
  handOver: endpoint({
    method: 'POST',
    path: '/api/rosters/shifts/:shiftId/hand-over',
    summary: '交班：器械是否齐全、未了事项',
    input: z.object({ ...id, ...where, equipmentComplete: z.boolean(), openMatters: Remark }),
    output: Shift,
    refusals: ['shift-not-found', 'shift-not-yours', 'shift-not-so', 'equipment-matters-needed', ...text],
  }),
  receiveShift: endpoint({
    method: 'POST',
    path: '/api/rosters/shifts/:shiftId/receive',
    summary: '接班确认',
    input: z.object(id),
    output: Shift,
    refusals: ['shift-not-found', 'shift-not-so', 'receive-not-yours', 'received-already'],
  }),
  appointSubstitute: endpoint({
    method: 'POST',
    path: '/api/rosters/shifts/:shiftId/substitute',
    summary: '指定替班岗位',
    input: z.object({ ...id, post: z.string().min(1).max(60), reason: Reason }),
    output: Shift,
    refusals: [
      'shift-not-found',
      'roster-not-yours',
      'shift-not-so',
      'plan-post-not-found',
      'post-same',
      'post-busy',
      ...text,
    ],
  }),
  askSwap: endpoint({
    method: 'POST',
    path: '/api/rosters/shifts/:shiftId/swap',
    summary: '申请换班：用自己的一班换对方的一班',
    input: z.object({ ...id, other: z.uuid(), reason: Reason }),
    output: Swap,
    refusals: [
      'shift-not-found',
      'shift-not-yours',
      'shift-not-so',
      'swap-other-unit',
      'swap-same-post',
      'swap-open',
      'post-busy',
      ...text,
    ],
  }),
  answerSwap: endpoint({
    method: 'POST',
    path: '/api/rosters/swaps/:swapId/answer',
    summary: '对方同意或不同意换班',
    input: z.object({ ...swap, agree: z.boolean(), note: Remark }),
    output: Swap,
    refusals: ['swap-not-found', 'swap-answer-not-yours', 'swap-done', ...text],
  }),
  decideSwap: endpoint({
    method: 'POST',
    path: '/api/rosters/swaps/:swapId/decide',
    summary: '批准或不批准换班',
    input: z.object({ ...swap, approve: z.boolean(), note: Remark }),
    output: Swap,
    refusals: [
      'swap-not-found',
      'swap-decision-not-yours',
      'swap-not-consented',
      'swap-done',
      'shift-not-so',
      'post-busy',
      ...text,
    ],
  }),
} as const

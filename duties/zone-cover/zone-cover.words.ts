import type { RefusalsOf } from '#foundation/endpoint.ts'
import type { zoneCoverContract } from '#duties/zone-cover/zone-cover.contract.ts'

export const zoneCoverWords = {
  'zone-cover-not-yours': '管理员不看业务，请换到业务岗位再看视频监控',
} as const satisfies Record<RefusalsOf<typeof zoneCoverContract>, string>

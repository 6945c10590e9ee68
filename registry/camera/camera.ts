import { z } from 'zod'

/** The sixteen key places of the national standard; the last five are still to be checked against its published text. */
export const zoneWords = {
  1: '学校周边',
  2: '学校大门外',
  3: '学校周界',
  4: '主出入口',
  5: '门卫室（传达室）',
  6: '室外人员集中活动区域',
  7: '教学区域主要通道和出入口',
  8: '宿舍楼主要出入口、值班室',
  9: '幼儿园活动室、寝室',
  10: '食堂操作间、留样间、就餐区',
  11: '危险品储存室、实验室',
  12: '财务、档案、试卷室',
  13: '水、电、气、热设备间',
  14: '停车场和机动车出入口',
  15: '图书馆、体育馆、报告厅出入口',
  16: '安防监控室',
} as const
export type Zone = keyof typeof zoneWords
export const ZONES = Object.keys(zoneWords).map(Number) as Zone[]
export const Zone = z.coerce.number().int().min(1).max(16)

export const CameraKind = z.enum(['fixed', 'dome', 'ptz', 'gate'])
export type CameraKind = z.infer<typeof CameraKind>
export const cameraKindWords = {
  fixed: '枪机',
  dome: '半球',
  ptz: '球机',
  gate: '出入口专用',
} as const satisfies Record<CameraKind, string>

/** How far a school is connected to the district's platform. Source: clause 5.34. */
export const AccessState = z.enum(['none', 'building', 'connected'])
export type AccessState = z.infer<typeof AccessState>
export const accessWords = { none: '未建', building: '在建', connected: '已接入' } as const satisfies Record<
  AccessState,
  string
>

export const FaultState = z.enum(['reported', 'repaired', 'tested'])
export type FaultState = z.infer<typeof FaultState>
export type FaultStep = 'repair' | 'pass' | 'fail'
export const faultWords = { reported: '待维修', repaired: '待测试', tested: '已恢复' } as const satisfies Record<
  FaultState,
  string
>

/** The life of a fault: repaired is not yet working, and a test that fails begins it anew. Source: clause 5.37. */
export const faultCan = {
  reported: { repair: 'repaired' },
  repaired: { pass: 'tested', fail: 'reported' },
  tested: {},
} as const satisfies Record<FaultState, Partial<Record<FaultStep, FaultState>>>

export const can = (state: FaultState, step: FaultStep): boolean => step in faultCan[state]

/** 寝室 of a kindergarten: the standard asks for one, the ordinance of 2025 may forbid it; somebody has to decide. */
export const needsDecision = ({ zone, spot }: { zone: number; spot: string }): boolean =>
  zone === 9 && spot.includes('寝')

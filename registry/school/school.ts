import { z } from 'zod'

export const Ownership = z.enum(['public', 'private'])
export const Setting = z.enum(['urban', 'fringe', 'town', 'rural'])
export const ownershipWords = { public: '公办', private: '民办' } as const satisfies Record<
  z.infer<typeof Ownership>,
  string
>
export const settingWords = {
  urban: '主城区',
  fringe: '城乡结合区',
  town: '镇区',
  rural: '乡村',
} as const satisfies Record<z.infer<typeof Setting>, string>

/** 办学类型码. 361–366 and 511–514 are still to be confirmed in their details. */
export const schoolTypeWords: Readonly<Record<string, string>> = {
  111: '幼儿园',
  211: '小学',
  218: '小学教学点',
  311: '初级中学',
  312: '九年一贯制学校',
  341: '完全中学',
  342: '高级中学',
  345: '十二年一贯制学校',
  361: '中等职业学校',
  514: '特殊教育学校',
}

export const NeighbourKind = z.enum(['care', 'shop', 'food', 'cafe', 'entertainment', 'bookstall', 'tobacco', 'other'])
export const neighbourWords = {
  care: '校外托管机构',
  shop: '商店',
  food: '餐饮食品',
  cafe: '互联网上网服务场所',
  entertainment: '娱乐场所',
  bookstall: '书报摊点',
  tobacco: '烟酒彩票网点',
  other: '其他',
} as const satisfies Record<z.infer<typeof NeighbourKind>, string>

export const PlaceKind = z.enum([
  'gate',
  'building',
  'canteen',
  'dormitory',
  'laboratory',
  'stairs',
  'playground',
  'guardroom',
  'wall',
  'corridor',
  'other',
])
export const placeWords = {
  gate: '校门',
  building: '教学楼',
  canteen: '食堂',
  dormitory: '宿舍',
  laboratory: '实验室',
  stairs: '楼梯',
  playground: '操场',
  guardroom: '门卫室',
  wall: '围墙',
  corridor: '走廊',
  other: '其他',
} as const satisfies Record<z.infer<typeof PlaceKind>, string>

/** Links of the chain of responsibility, from the district down to the school (clause 7.1). */
export const chainWords = {
  leader: '区领导',
  town: '镇街',
  community: '社区',
  station: '派出所',
  school: '学校',
} as const
export type ChainLink = keyof typeof chainWords

import type { RefusalsOf } from '#foundation/endpoint.ts'
import type { defencesContract } from '#duties/defences/defences.contract.ts'
import type { ListCode, ListStanding } from '#duties/defences/defences.ts'
import type { StoodVerdict } from '#duties/defences/stand.ts'

export const defencesWords = {
  'defences-not-yours': '管理员不看业务，请换到业务岗位再看三防情况',
  'defences-not-found': '没有这所学校，或不归您看，请从学校名单里选',
  'plate-station-unknown': '还不知道责任派出所，写不出标牌。请办公室先在学校资料里登记责任派出所，再打印',
} as const satisfies Record<RefusalsOf<typeof defencesContract>, string>

export const listWords = {
  'people-defence': '人防',
  'goods-defence': '物防',
  'technique-defence': '技防',
  'eight-ones': '八个一',
} as const satisfies Record<ListCode, string>

export const verdictLook = {
  met: { state: 'done', word: '满足' },
  unmet: { state: 'late', word: '不满足' },
  advised: { state: 'soon', word: '宜改进' },
  expired: { state: 'unknown', word: '已过期，待复核' },
  unanswered: { state: 'unknown', word: '没有答' },
  'not-applicable': { state: 'todo', word: '不适用' },
} as const satisfies Record<StoodVerdict, { state: 'todo' | 'soon' | 'late' | 'done' | 'unknown'; word: string }>

export const sheetWords = {
  none: '还没有自查',
  old: '自查已过期',
  known: '自查有效',
} as const satisfies Record<ListStanding['state'], string>

export const figureNames: Readonly<Record<string, string>> = {
  three: '三防达标率',
  F1: '专职保安配备率',
  F2: '封闭化管理率',
  F3: '一键报警和视频联网率',
  F4: '护学岗设置率',
  eight: '八个一达标率',
  plate: '警务室标牌悬挂率',
}

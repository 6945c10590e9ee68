import type { RefusalsOf } from '#foundation/endpoint.ts'
import { type Detail, said } from '#foundation/refused.ts'
import type { documentContract } from '#accounts/document/document.contract.ts'
import type { DocumentView, documentReadsContract } from '#accounts/document/document-reads.contract.ts'
import type { DocumentState, DocumentStep } from '#accounts/document/life.ts'
import type { StepRefusal } from '#accounts/document/who-may.ts'
import type { AddresseeGroup } from '#programme/pack/sections/documents.ts'

export const stateWords = {
  draft: '拟稿',
  reviewed: '待印发',
  issued: '已印发',
  recalled: '已撤回',
  dropped: '已作废',
} as const satisfies Record<DocumentState, string>

export const stepWords = {
  save: '改稿',
  review: '核稿',
  sendBack: '退回修改',
  issue: '印发',
  drop: '作废',
  recall: '撤回',
  receive: '签收',
} as const satisfies Record<DocumentStep, string>

export const viewWords = {
  all: '全部',
  'to-sign': '待签收',
  draft: '拟稿',
  reviewed: '待印发',
  unsigned: '有单位未签收',
  recalled: '已撤回',
} as const satisfies Record<DocumentView, string>

export const groupWords = {
  schools: '辖区内各学校、幼儿园',
  members: '各成员单位',
  towns: '各镇、街道',
} as const satisfies Record<AddresseeGroup, string>

export type DocumentRefusal =
  | RefusalsOf<typeof documentContract>
  | RefusalsOf<typeof documentReadsContract>
  | StepRefusal

/** Why not, and what to do instead: one sentence for every code. */
export const documentWords = {
  'documents-not-yours': '公文由业务岗位查看，管理员看不到业务内容',
  'document-not-found': '没有这份公文，可能还没有印发，或不在您的查看范围内',
  'document-changed': '刚才别人已改过，请看过新的内容再办',
  'document-step-not-yours': '这一步不归您的职务办：拟稿、核稿归办公室，印发、撤回归办公室主任，签收归收文单位',
  'document-not-now-save': '已经核稿或印发，要改请先退回修改',
  'document-not-now-review': '已经核过稿，不用再核',
  'document-not-now-sendBack': '还没有核稿，或已经印发，不能退回',
  'document-not-now-issue': '要先核稿才能印发；已印发的不再印发',
  'document-not-now-drop': '已经印发的不能作废，请用撤回',
  'document-not-now-recall': '没有印发，或已经撤回',
  'document-not-now-receive': '还没有印发，或已经撤回，不用签收',
  'document-own-review': '这一稿是您写的，请另一位同事核稿',
  'document-not-sent-to-you': '这份公文没有发给本单位，不用签收',
  'document-received-already': '本单位已经签收',
  'document-template': '没有这种样式，请从名单里选',
  'document-made-elsewhere': '这种公文由别处的办理自动形成，不在这里拟稿',
  'document-recipients': '发给的单位里有不存在或已撤销的，请从名单里选',
  'document-unfilled': (detail) => `还有没填的地方：${said(detail, 'places')}，请补齐`,
  'document-figure-not-found': '这份公文里没有这个数字',
  'bookmark-not-found': '这一页已经失效，请回到第一页',
  'text-names-persons': '本平台不登记重点人员个人信息，请通过公安、卫健专门渠道办理',
  'text-identity-number': '内容里像有身份证号或电话号码，请删去后再提交',
} satisfies Record<DocumentRefusal, string | ((detail: Detail) => string)>

/** The sentence of a refusal, for buttons that say why they are off. */
export function sayDocument(code: DocumentRefusal, detail: Detail = {}): string {
  const words: string | ((detail: Detail) => string) = documentWords[code]
  return typeof words === 'string' ? words : words(detail)
}

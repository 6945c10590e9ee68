import type { ClauseKind, OwnerGroup } from '#programme/clause/clause.ts'

/** The letter stands in the programme, the word on the screen. */
export const clauseKindWords = {
  S: '常设机构或制度',
  R: '周期职责',
  P: '待解决问题',
  T: '实时信号',
  C: '标准检查单',
  D: '交付文件',
  L: '期限',
  N: '导向',
} as const satisfies Record<ClauseKind, string>

export const ownerGroupWords = {
  all: '各单位、各学校',
  'leading-group': '领导小组',
  members: '各成员单位',
  towns: '各镇、街道',
  communities: '各社区、村',
  schools: '各学校、幼儿园',
  operators: '经营者',
} as const satisfies Record<OwnerGroup, string>

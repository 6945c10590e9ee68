import type { RefusalsOf } from '#foundation/endpoint.ts'
import type { programmeContract, StateFilter } from '#accounts/living-programme/programme.contract.ts'

export const programmeWords = {
  'programme-not-yours': '管理员不看业务，请换到业务岗位再看工作要点',
  'programme-unit-not-found': '名册里没有这个单位，请从名单里选',
  'clause-not-found': '没有这一条，或不归您的单位办',
} as const satisfies Record<RefusalsOf<typeof programmeContract>, string>

/** What serves a clause, by the name people know it by. */
export const servingWords: Readonly<Record<string, string>> = {
  'programme/clause': '要点逐条分解',
  'registry/unit': '单位和学校名册',
  'registry/post': '岗位名册',
  'matters/hazard': '隐患排查整改台账',
  'duties/proof': '日常工作完成记录',
  'duties/roster': '值班护学排班和到岗',
  'duties/inspection': '检查和整改通知',
  'duties/defences': '三防和八个一',
  'duties/norms': '保安和巡查配备核算',
  'accounts/document': '公文拟稿、编号、印发和签收',
  'duties/zone-cover': '重点部位视频覆盖',
  'registry/camera': '监控点名册',
  'accounts/report': '小结总结报送',
  'accounts/mandate': '单位职责清单',
  'accounts/brief': '情况反映',
}

export const stateFilterWords = {
  late: '逾期',
  soon: '快到期',
  doing: '进行中',
  todo: '未开始',
  unknown: '未知',
  done: '已办结',
  served: '已承接',
  planned: '待建',
} as const satisfies Record<StateFilter, string>

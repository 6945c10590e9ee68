import type { RefusalsOf } from '#foundation/endpoint.ts'
import type { briefContract } from '#accounts/brief/brief.contract.ts'
import type { BriefState, BriefView } from '#accounts/brief/brief.ts'

export const briefWords: Record<RefusalsOf<typeof briefContract>, string> = {
  'briefs-not-yours': '管理员不看业务，请换到业务岗位再看情况反映',
  'brief-not-found': '没有这份情况反映，或您无权查看，请从列表打开',
  'brief-not-yours': '情况反映由单位和学校报，办公室请用通知、通报',
  'brief-answer-not-yours': '情况反映由领导小组办公室阅和答复',
  'brief-answered': '已经答复过，有新情况请单位另报一份',
  'brief-changed': '这份刚被别人办过，请刷新再看',
  'brief-clause-not-found': '要点里没有这一款，请从列出的条款里选',
  'photo-not-found': '有照片没有传成或不归您看，请去掉后重选',
  'bookmark-not-found': '翻页位置已失效，请从第一页重新看',
  'text-names-persons': '本平台不登记重点人员个人信息，请通过公安、卫健专门渠道办理',
  'text-identity-number': '请去掉身份证号、手机号等个人号码',
}

export const briefStateWords: Record<BriefState, string> = { sent: '未阅', read: '已阅待答复', answered: '已答复' }
export const briefViewWords: Record<BriefView, string> = {
  all: '全部',
  unread: '未阅',
  unanswered: '待答复',
  answered: '已答复',
}

import type { RefusalsOf } from '#foundation/endpoint.ts'
import { type Detail, said } from '#foundation/refused.ts'
import type { campaignContract } from '#duties/campaign/campaign.contract.ts'
import type { BlockStanding, CampaignStage, FindingStage } from '#duties/campaign/campaign.ts'
import type { ReportState, ReportTime } from '#duties/campaign/report.ts'

type Says = string | ((detail: Detail) => string)
export const campaignWords: Record<RefusalsOf<typeof campaignContract>, Says> = {
  'campaign-not-yours': '管理员不看业务，请换到业务岗位再看专项排查',
  'campaign-not-found': '今年的工作要点里没有这次专项，请从专项排查的列表打开',
  'campaign-no-opening': '这次专项不是开学前的，不用确认开学',
  'report-not-asked': '这个单位在这次专项里没有要报的书面报告，或您无权查看',
  'report-not-yours': '书面报告由本单位的联络员、分管领导（学校由第一责任人、安全干事）写和报',
  'report-not-open': '报告已经报送，要改请先请办公室退回',
  'report-not-submitted': '报告还没有报送，或已经办过，请刷新再看',
  'report-changed': '报告刚被别人改过，请刷新后再办，您写的内容请先复制留存',
  'report-too-early': (detail) => `专项${said(detail, 'from')}才开始，开始后再报`,
  'report-text-missing': '请写明工作情况和存在问题，再报送',
  'report-decision-not-yours': '书面报告由领导小组办公室收下或退回',
  'due-not-yours': '报送日由领导小组办公室定',
  'due-before-end': (detail) => `报送日不能早于专项结束（${said(detail, 'to')}），请改日期`,
  'due-too-far': '报送日最晚定在专项结束后60天内，请改日期',
  'opening-not-yours': '「可以开学」只由本校第一责任人确认',
  'opening-confirmed': '本校已经确认过',
  'opening-not-done': (detail) => `还有板块没有完成：${said(detail, 'missing')}。完成（或补录）后再确认`,
  'opening-note-missing': (detail) => `还有${said(detail, 'open')}处没有整改，请写明怎样管住再确认`,
  'text-names-persons': '本平台不登记重点人员个人信息，请通过公安、卫健专门渠道办理',
  'text-identity-number': '请去掉身份证号、手机号等个人号码',
}

export const stageWords: Record<FindingStage, string> = {
  untriaged: '待交办',
  assigned: '待签收',
  'in-hand': '整改中',
  awaiting: '已报完待复查',
  fixed: '已销号',
  dropped: '不列为隐患',
}

export const standingWords: Record<BlockStanding, string> = {
  todo: '未开始',
  doing: '进行中',
  done: '完成',
  impossible: '未能办',
  missed: '没有记录',
  excused: '免除',
  none: '—',
}

export const campaignStageWords: Record<CampaignStage, string> = {
  upcoming: '未开始',
  running: '进行中',
  over: '已结束',
}

export const reportStateWords: Record<ReportState, string> = {
  drafting: '在写',
  submitted: '已报待收',
  returned: '退回修改',
  accepted: '已收下',
}

export const reportTimeWords: Record<ReportTime, string> = {
  open: '未到期',
  overdue: '逾期未报',
  'on-time': '按时',
  late: '迟报',
}

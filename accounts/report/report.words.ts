import type { RefusalsOf } from '#foundation/endpoint.ts'
import { type Detail, said } from '#foundation/refused.ts'
import type { reportContract } from '#accounts/report/report.contract.ts'
import type { ReportState, ReportTime, ReportTrack, ReportView } from '#accounts/report/report.ts'

type Says = string | ((detail: Detail) => string)
export const reportWords: Record<RefusalsOf<typeof reportContract>, Says> = {
  'reports-not-yours': '管理员不看业务，请换到业务岗位再看报送',
  'report-not-found': '没有这份报告，或您无权查看，请从报送列表打开',
  'report-not-yours': '由本单位的联络员、分管领导（镇街为综治专干，学校为第一责任人、安全干事）写和报',
  'report-decision-not-yours': '由领导小组办公室办理',
  'report-changed': '报告刚被别人改过，请刷新后再办，您写的内容请先复制留存',
  'report-handed-in': '报告已经报送，要改请先请办公室退回',
  'report-not-handed-in': '电子稿还没有报送，请等报送后再办',
  'report-locked': '报告已收下锁定，要改请先由办公室重新打开',
  'report-exempted': '这份报告已免报，要报请先由办公室恢复应报',
  'report-begun': '报告已经报送，不能免报',
  'report-not-exempt': '这份报告没有免报，不用恢复',
  'report-not-accepted': '报告还没有收下，不用重新打开',
  'report-paper-missing': '书面稿还没有收到，请登记收到后再收下',
  'report-paper-there': '书面稿已登记收到',
  'report-paper-not-there': '还没有登记书面稿',
  'report-paper-day': (detail) => `收到日期应在${said(detail, 'from')}至今天之间，请改日期`,
  'report-text-missing': '请至少写一条存在问题和一条下步打算（没有就写“无”），或上传电子稿文件',
  'report-document-kind': '电子稿请用 PDF 或 Word（docx）文件',
  'figure-not-found': '报告里没有这个数字，请从报告里点开',
  'photo-not-found': '有照片没有传成或不归您看，请去掉后重选',
  'district-report-not-yours': '全区汇总由领导小组办公室和区领导看',
  'report-period-not-found': '没有这一次报送，请从报送情况里选',
  'contact-not-yours': '联系方式由领导小组办公室设定',
  'bookmark-not-found': '翻页位置已失效，请从第一页重新看',
  'text-names-persons': '本平台不登记重点人员个人信息，请通过公安、卫健专门渠道办理',
  'text-identity-number': '请去掉身份证号、手机号等个人号码',
}

export const reportStateWords: Record<ReportState, string> = {
  owed: '应报',
  drafting: '在写',
  'handed-in': '已报待收',
  returned: '退回修改',
  accepted: '已收下',
  exempt: '免报',
}

export const trackWords: Record<ReportTrack, string> = {
  none: '都没报',
  electronic: '只有电子稿',
  paper: '只有书面稿',
  both: '两种都已报',
}

export const reportTimeWords: Record<ReportTime, string> = {
  open: '未到期',
  overdue: '逾期',
  'on-time': '按时',
  late: '迟报',
  exempt: '免报',
}

export const reportViewWords: Record<ReportView, string> = {
  all: '应报',
  none: '都没报',
  electronic: '只有电子稿',
  paper: '只有书面稿',
  both: '两种都已报',
  late: '逾期和迟报',
  returned: '退回',
  waiting: '已报待收',
  accepted: '已收下',
  exempt: '免报',
}

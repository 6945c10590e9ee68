import type { RefusalsOf } from '#foundation/endpoint.ts'
import type { Detail } from '#foundation/refused.ts'
import type { Outcome, Standing } from '#duties/duty/standing.ts'
import type { proofContract } from '#duties/proof/proof.contract.ts'
import type { proofDeskContract } from '#duties/proof/proof-desk.contract.ts'
import type { ProofOnly } from '#duties/proof/proof-shown.ts'

export const standingWords = {
  upcoming: '未到时间',
  due: '待完成',
  begun: '进行中',
  done: '按时完成',
  late: '迟报',
  'made-up': '补录',
  impossible: '无法完成',
  excused: '已免除',
  missed: '漏做',
} as const satisfies Record<Standing, string>

export const outcomeWords = {
  done: '已完成',
  impossible: '无法完成',
  'done-by-others': '已由他人完成',
} as const satisfies Record<Outcome, string>

type Says = string | ((detail: Detail) => string)
export const proofWords: Record<RefusalsOf<typeof proofContract>, Says> = {
  'duty-not-found': '要点里没有这项工作，请刷新今日清单',
  'duty-not-yours': '这项工作不由您的岗位报，请由值守的岗位来报',
  'duty-not-asked': '这一天没有安排这项工作，请刷新今日清单',
  'duty-in-future': '还没到时间，到点再报',
  'duty-already-done': ({ who, at }) => `这一次${String(who)}已在${String(at)}报过，不用再报；要改请点“更正”`,
  'duty-reason-needed': '请写明原因，至少4个字',
  'duty-place-reason-needed': ({ metres }) =>
    typeof metres === 'number' ? `定位离学校${metres}米，请写明原因再报` : '没有定位，请写明原因再报',
  'duty-photos-missing': ({ photos }) => `还要拍照片，至少${String(photos)}张`,
  'duty-answers-missing': ({ count, first }) => `还有${String(count)}项没填，第一项是“${String(first)}”`,
  'duty-points-missing': '还没有经过任何点位，请扫码或输入点位编号',
  'duty-point-unknown': ({ code }) => `没有编号为${String(code)}的点位，请核对标牌`,
  'duty-completion-only': '这项工作只记是否完成，不写内容、不拍照',
  'proof-not-found': '没有这条记录，或您无权查看',
  'proof-already-corrected': '这条记录已经更正过，请打开最新的一条',
  'photo-not-found': '有照片没有传上来，请重新拍照',
  'text-names-persons': '请只写事情，不写人的情况和姓名',
  'text-identity-number': '请不要写身份证号和电话号码',
  'countersign-not-yours': '由学校负责人、值班领导或派出所会签，您的岗位不能会签',
  'countersign-own': '自己报的不能自己会签，请换一人',
  'countersign-not-needed': '这项工作不需要会签，或已经会签',
  'span-too-long': '一次最多查400天，请缩短时间',
  'exemption-not-yours': '免除由领导小组办公室批准，请向办公室说明情况',
  'exemption-not-on-them': '这项工作本来就不要求该校（单位）做',
  'exemption-days': '结束日期早于开始日期，或超过一年，请改',
  'exemption-not-found': '没有这条免除，或您无权查看',
  'exemption-over': '这条免除已经结束',
  'points-not-yours': '点位由学校自己设置，请学校安全干事来改',
  'point-not-found': '没有这个点位，请刷新',
  'points-too-many': '一所学校最多60个点位，请先撤销不用的',
}

/** Of what a desk asks: sentences it shares with the phone, and its own. */
export const proofDeskWords: Record<RefusalsOf<typeof proofDeskContract>, Says> = {
  'proof-not-found': proofWords['proof-not-found'],
  'duty-not-found': proofWords['duty-not-found'],
  'duty-not-yours': proofWords['duty-not-yours'],
  'duty-not-asked': '这一期没有安排这项工作，请回到完成情况核对日期',
  'duty-in-future': proofWords['duty-in-future'],
  'proofs-not-yours': '管理员不看业务，请换到业务岗位再看',
  'span-too-long': proofWords['span-too-long'],
  'exemption-not-yours': proofWords['exemption-not-yours'],
}

export const onlyWords = {
  late: '迟报',
  'made-up': '补录',
  impossible: '无法完成',
  'done-by-others': '由他人完成',
  unmet: '查出问题',
  countersign: '待会签',
} as const satisfies Record<ProofOnly, string>

export const verdictWords = {
  met: '符合',
  unmet: '不符合',
  advised: '建议改进',
  'not-applicable': '不适用',
  unanswered: '没有填',
} as const

export const holdsWords = { 'to-come': '还没开始', holds: '免除中', over: '已结束' } as const

import type { ClauseKind } from '#programme/clause/clause.ts'
import { beforeAsking } from '#programme/draft/sentences.ts'

/** How notices name those they ask. The longer names come first: 城管执法局 is not 城管委. */
export const ownerNames: readonly (readonly [name: RegExp, owner: string])[] = [
  [/领导小组办公室|^办公室/, 'office'],
  [/成员单位|各部门|各单位|有关部门/, 'members'],
  [/领导小组(?!办公室|各?(相关)?成员)/, 'leading-group'],
  [/公安分局|公安局|公安机关/, 'gongan'],
  [/交警/, 'jiaojing'],
  [/消防/, 'xiaofang'],
  [/教科体局|教育局|教体局/, 'jkt'],
  [/市场和质量监督管理局|市场监督管理局|市监局|工商局/, 'shijian'],
  [/城管执法/, 'zhifa'],
  [/城管委|城管局|城市管理局/, 'chengguanwei'],
  [/文广|文化局|文旅局/, 'wenguang'],
  [/司法局/, 'sifa'],
  [/卫计委|卫健委|卫生局/, 'weiji'],
  [/综治办|政法委/, 'zzb'],
  [/安监局|应急局|应急管理局/, 'anjian'],
  [/建设局|住建局/, 'jianshe'],
  [/信访局/, 'xinfang'],
  [/民政局/, 'minzheng'],
  [/乡镇|街道|镇街/, 'towns'],
  [/社区|村委/, 'communities'],
  [/中小学|学校(?!及周边|周边)|幼儿园|各校|校（园）|校\(园\)|校长|园长/, 'schools'],
]

/** Where the subject ends: what follows is an object, a partner or a place. */
const afterSubject = /[将对把向与为以在按]/

/** Those named before the demand begins. 「与公安、城管加强沟通」 names partners, not owners. */
export function guessOwners(demand: string): string[] {
  const opened = demand
    .replace(/^[^，,]*(时|下|前|后|中|期间|活动)[，,]/, '')
    .replace(/^(今年适时|同时|即|“.{1,4}”)[，,:：]?/, '')
  const subject =
    beforeAsking(opened)
      .replace(/[（(][^）)]{3,}[）)]/g, '')
      .split(afterSubject)[0] ?? ''
  return [...new Set(ownerNames.filter(([name]) => name.test(subject)).map(([, owner]) => owner))]
}

/** Who an article speaks to when a paragraph names nobody: the schools, where its title is about the campus itself. */
export const ownersByTitle = (title: string): string[] =>
  /校园|学校/.test(title) && !/周边/.test(title) ? ['schools'] : []

const kindWords: readonly (readonly [words: RegExp, kind: ClauseKind])[] = [
  [/\d+月\d+日前|日前|限期|期限|开学前|时间节点/, 'L'],
  [/上报|报送|小结|总结|预案|方案|承诺|通报|文号/, 'D'],
  [/八个一|标准|安装|设施|一[间块张套个]|场所进行|完备|醒目/, 'C'],
  [/严禁|禁止|取缔|打击|清理|清除|铲除|查缴|整治|隐患|突出问题|违法|小广告/, 'P'],
  [/及时发现|及时制止|报警|见警率|护学岗|脱岗|高峰|群体性事件/, 'T'],
  [/登记|巡查|巡逻|巡视|定时|定期|日常|排查|检查|督促|课间|培训|反映/, 'R'],
  [/制度|机制|机构|组织|体系|明确|配齐|配备|责任人|联络人员|分管领导|格局/, 'S'],
  [/原则|重点|实现|营造|促进|确保|积极性|合力|保障|格局|创建/, 'N'],
]

/** At most two kinds, the more telling first; none when no word gives a hint. */
export const guessKinds = (demand: string): ClauseKind[] =>
  kindWords
    .filter(([words]) => words.test(demand))
    .map(([, kind]) => kind)
    .slice(0, 2)

/** How many things a demand lists side by side (、); a list usually hides several clauses. */
export const listedThings = (demand: string): number =>
  Math.max(0, ...demand.split(/[，,。；;]/).map((part) => part.split('、').length))

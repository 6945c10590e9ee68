import type { RefusalsOf } from '#foundation/endpoint.ts'
import type { Detail } from '#foundation/refused.ts'
import type { postContract } from '#registry/post/post.contract.ts'

export const postWords = {
  'registry-not-yours': '岗位人员由领导小组办公室维护，请提交人员调整申请',
  'unit-not-found': '没有这个单位，可能已撤销或合并',
  'post-not-found': '没有这个岗位，可能已撤销',
  'post-not-yours': '只能为本单位的岗位提交调整，其他单位请由办公室提交',
  'person-not-found': '没有找到任职人员，请刷新列表',
  'phone-missing': '该岗位还没有登记号码，请联系办公室补登',
  'phone-wrong': ({ message }: Detail) => String(message),
  'contacts-not-yours': '管理员不查看业务联系方式，请由业务岗位查看',
  'needs-approval': '领导小组和办公室人员调整须经审批，请提交人员调整申请',
  'already-holds': '该人员已担任这个岗位',
  'holding-not-found': '该人员没有担任这个岗位，请刷新列表',
  'day-before-start': '日期早于任职或设岗的日期，请核对',
  'change-not-found': '没有这份调整申请，请刷新列表',
  'change-decided': '这份申请已经审批过，无需重复办理',
  'own-change': '本人提交的申请须由另一位同志审批',
  'note-needed': '不同意时请写明理由',
} satisfies Record<RefusalsOf<typeof postContract>, string | ((detail: Detail) => string)>

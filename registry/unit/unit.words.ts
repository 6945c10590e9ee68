import type { RefusalsOf } from '#foundation/endpoint.ts'
import type { Detail } from '#foundation/refused.ts'
import type { unitContract } from '#registry/unit/unit.contract.ts'

export const unitWords = {
  'registry-not-yours': '单位和岗位由领导小组办公室维护，如需变更请提交变更申请',
  'unit-not-found': '没有这个单位，可能已撤销或合并',
  'unit-exists': ({ id }: Detail) => `单位代码${String(id)}已被使用，请换一个`,
  'parent-not-found': '没有找到上级单位，请先登记上级单位',
  'name-same': '新名称与现名称相同，无需更名',
  'name-day-taken': '该日已登记过一次更名，请改用另一日期',
  'kinds-differ': '只有同类单位可以合并，请分开办理',
  'unit-has-units': ({ count }: Detail) => `名下还有${String(count)}个单位，请先把它们划转或撤销`,
  'day-before-start': '日期早于该单位设立的日期，请核对',
} satisfies Record<RefusalsOf<typeof unitContract>, string | ((detail: Detail) => string)>

import type { RefusalsOf } from '#foundation/endpoint.ts'
import type { Detail } from '#foundation/refused.ts'
import type { schoolContract } from '#registry/school/school.contract.ts'

const asSaid = ({ message }: Detail) => String(message)

export const schoolWords = {
  'school-not-found': '没有这所学校，可能已停办或合并',
  'school-not-yours': '只能更新本校的情况，其他学校请由该校或办公室更新',
  'only-office': '办学类型和责任链由领导小组办公室维护，请联系办公室',
  'identifier-wrong': asSaid,
  'boarders-too-many': '寄宿生人数多于学生人数，请核对',
  'certified-too-many': '持证保安人数多于保安人数，请核对',
  'coordinate-doubtful': asSaid,
  'link-not-found': '没有找到所选的社区、派出所或区领导岗位，请先登记',
  'nothing-changed': '没有改动，无需保存',
  'place-not-found': '没有这个部位，可能已停用',
  'neighbour-not-found': '没有这个周边场所，可能已关停',
  'method-missing': '填写步行距离时，请写明测量方法和起点校门',
  'walk-shorter': ({ metres }: Detail) => `步行距离不会短于直线距离${String(metres)}米，请核对`,
} satisfies Record<RefusalsOf<typeof schoolContract>, string | ((detail: Detail) => string)>

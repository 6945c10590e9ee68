import type { RefusalsOf } from '#foundation/endpoint.ts'
import type { Detail } from '#foundation/refused.ts'
import type { coverageContract } from '#duties/coverage/coverage.contract.ts'

type Says = string | ((detail: Detail) => string)
export const coverageWords: Record<RefusalsOf<typeof coverageContract>, Says> = {
  'coverage-not-yours': '管理员不看业务，请换到业务岗位再看完成情况',
  'coverage-span': ({ days }) => `这么多学校一次最多看${String(days)}天，结束不能早于开始，请改日期`,
  'coverage-not-found': '没有这所学校（单位）的这项工作，或您无权查看',
}

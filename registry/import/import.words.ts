import type { RefusalsOf } from '#foundation/endpoint.ts'
import type { Detail } from '#foundation/refused.ts'
import type { importContract } from '#registry/import/import.contract.ts'

export const importWords = {
  'registry-not-yours': '名册导入由领导小组办公室办理',
  'file-missing': '没有找到上传的文件，请重新上传',
  'file-unreadable': ({ message }: Detail) => `文件读不出来：${String(message)}`,
  'columns-missing': ({ columns }: Detail) => `缺少必需的列：${String(columns)}，请下载模板对照`,
  'too-many-rows': '一次最多导入20000行，请分成几个文件',
  'has-problems': ({ count }: Detail) => `还有${String(count)}处问题，请改好文件后重新上传`,
  'preview-outdated': '预览之后名册有变动，请重新预览再办理',
  'nothing-to-do': '与现有名册一致，无需导入',
} satisfies Record<RefusalsOf<typeof importContract>, string | ((detail: Detail) => string)>

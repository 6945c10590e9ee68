import type { RefusalsOf } from '#foundation/endpoint.ts'
import type { ledgerImportContract } from '#matters/hazard/ledger-import.contract.ts'
import { hazardWords } from '#matters/hazard/hazard.words.ts'

export const ledgerImportWords = {
  'ledger-import-not-yours': '您的职务不能更正台账，请由牵头单位或办公室办理',
  'file-not-found': '没有找到这个文件，请重新上传',
  'ledger-unreadable': '这个文件打不开，请另存为 .xlsx 后再传',
  'ledger-not-ours': '没有找到台账的表头，请用本平台导出的台账修改',
  'ledger-too-long': '一次最多导入5000行，请分开导入',
  'text-names-persons': hazardWords['text-names-persons'],
  'text-identity-number': hazardWords['text-identity-number'],
} as const satisfies Record<RefusalsOf<typeof ledgerImportContract>, string>

/** Why a row, or a cell of it, is left as it is. */
export const importWords = {
  'number-missing': '没有编号，认不出是哪一处；新隐患请走发现登记',
  'number-unknown': '没有这个编号，或不在您的查看范围内',
  'number-twice': '同一个编号在文件里出现两次，请只留一行',
  closed: '已销号或已作废，不能再改',
  'not-yours': '只有牵头单位和办公室可以更正',
  'funds-not-number': '整改资金要填数字，单位万元',
  'too-long': '字数太多，不超过1000字',
  'changed-since': '预览以后又有改动，请重新预览',
  'nothing-to-do': '这一行没有可以接受的改动',
} as const

export const fixedCell = (title: string): string => `「${title}」不能在表里改，请在平台上办理相应步骤`

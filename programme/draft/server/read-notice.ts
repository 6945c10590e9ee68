import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import mammoth from 'mammoth'
import { draftNotice, type Draft } from '#programme/draft/draft.ts'

/** The file is not one a notice can be read from; the message says what to do. */
export class NoticeUnreadable extends Error {
  override name = 'NoticeUnreadable'
}

/** Older offices still save GBK. Text that is no valid UTF-8 is taken as GB 18030, which contains it. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** The plain text of a notice. Throws `NoticeUnreadable`. */
export async function noticeText(file: string): Promise<string> {
  const kind = extname(file).toLowerCase()
  if (kind !== '.txt' && kind !== '.docx')
    throw new NoticeUnreadable(`不能读取 ${file}：只支持 .txt 和 .docx；.doc、.wps 请先另存为 .docx`)
  const bytes = await readFile(file).catch(() => {
    throw new NoticeUnreadable(`找不到文件 ${file}，请核对路径`)
  })
  if (kind === '.txt') return decode(bytes)
  const { value } = await mammoth.extractRawText({ buffer: bytes }).catch(() => {
    throw new NoticeUnreadable(`${file} 不是完好的 .docx，请用文字处理软件打开后另存`)
  })
  return value
}

/** Drafts a clause skeleton from a notice on disk. Throws `NoticeUnreadable`. */
export const readNotice = async (file: string): Promise<Draft> => draftNotice(await noticeText(file))

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { NoticeUnreadable, noticeText, readNotice } from '#programme/draft/server/read-notice.ts'

const folder = mkdtempSync(join(tmpdir(), 'notice-'))
afterAll(() => rmSync(folder, { recursive: true }))
const put = (name: string, bytes: string | Uint8Array): string => {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}

/** A .docx is a zip; stored, not compressed, it is short enough to write by hand. */
function docx(paragraphs: string[]): Buffer {
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')
  const files = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  }
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const data = Buffer.from(text)
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt32LE(crc32(data), 10)
    about.writeUInt32LE(data.length, 14)
    about.writeUInt32LE(data.length, 18)
    about.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), about, Buffer.from(name), data])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    centrals.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), about, tail, Buffer.from(name)]))
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(centrals)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(centrals.length, 4)
  end.writeUInt16LE(centrals.length, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, central, Buffer.from('PK\u0005\u0006'), end])
}

test('reads a .docx paragraph by paragraph', async () => {
  const file = put('a.docx', docx(['一、加强领导', '1.落实责任。各学校要配齐保安。']))
  const draft = await readNotice(file)
  expect(draft.headings).toEqual([{ code: '一', name: '加强领导' }])
  expect(draft.clauses).toMatchObject([{ id: '1.1', owners: ['schools'], text: '各学校要配齐保安' }])
})

test('reads text saved as UTF-8 and as GBK', async () => {
  // 「学校安全」 in GBK: what an older office computer saves.
  const gbk = Uint8Array.from([0xd1, 0xa7, 0xd0, 0xa3, 0xb0, 0xb2, 0xc8, 0xab])
  expect(await noticeText(put('gbk.txt', gbk))).toBe('学校安全')
  expect(await noticeText(put('utf8.txt', '学校'))).toBe('学校')
})

test('says what to do about files it cannot read', async () => {
  await expect(readNotice(put('old.doc', 'x'))).rejects.toThrow('另存为 .docx')
  await expect(readNotice(put('broken.docx', 'x'))).rejects.toThrow('不是完好的 .docx')
  await expect(readNotice(join(folder, 'none.txt'))).rejects.toThrow(NoticeUnreadable)
})

import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { samplePaper } from '#accounts/document/sample.fixture.ts'
import { renderDocx } from '#accounts/document/server/docx/render-docx.ts'

const partsOf = async (paper = samplePaper()) => {
  const zip = await JSZip.loadAsync(await renderDocx(paper))
  const read = (name: string) => zip.file(name)?.async('string') ?? Promise.resolve('')
  return { zip, xml: await read('word/document.xml'), settings: await read('word/settings.xml'), read }
}

test('the page: A4, the margins, a grid of 22 lines, exact lines and tightened letters', async () => {
  const { xml } = await partsOf()
  expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
  expect(xml).toMatch(/w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
  expect(xml).toMatch(/<w:docGrid [^>]*w:linePitch="580"/)
  expect(xml).toContain('w:line="580" w:lineRule="exact"')
  expect(xml).toContain('<w:spacing w:val="-5"/>')
})

test('the fonts by their official names, the head in red', async () => {
  const { xml } = await partsOf()
  for (const font of ['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体'])
    expect(xml).toContain(`w:eastAsia="${font}"`)
  expect(xml).toMatch(/<w:color w:val="e60000"\/>[^]*?综合治理工作领导小组办公室文件/i)
  expect(xml).toContain('湖综治委学校治安组办〔2017〕5号')
})

test('numbers of pages change sides, the ledger lies across and repeats its head', async () => {
  const { xml, settings, zip } = await partsOf()
  expect(settings).toContain('<w:evenAndOddHeaders')
  expect(zip.file(/word\/footer\d+\.xml/).length).toBeGreaterThan(1)
  expect(xml).toContain('w:orient="landscape"')
  expect(xml).toContain('<w:tblHeader/>')
})

test('figures are filled in, the date has no zeros, 版记 closes the document', async () => {
  const { xml } = await partsOf()
  const text = xml.replaceAll(/<[^>]+>/g, '')
  expect(text).toContain('全区累计排查隐患128处')
  expect(text).not.toContain('{{')
  expect(text).toContain('2017年8月5日')
  expect(text.indexOf('抄送：')).toBeGreaterThan(text.indexOf('附件2', text.indexOf('联系人')))
})

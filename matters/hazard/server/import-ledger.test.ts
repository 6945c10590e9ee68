import ExcelJS from 'exceljs'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { hazardReadsContract } from '#matters/hazard/hazard-reads.contract.ts'
import type { Hazard } from '#matters/hazard/hazard.ts'
import { ledgerColumns, type LedgerColumnCode } from '#matters/hazard/ledger-columns.ts'
import { ledgerImportContract } from '#matters/hazard/ledger-import.contract.ts'
import { type HazardHouse, hazardHouse } from '#matters/hazard/server/hazard-house.ts'
import { hazardReadsSlice } from '#matters/hazard/server/hazard-reads.server.ts'
import { ledgerImportSlice } from '#matters/hazard/server/ledger-import.server.ts'

let house: HazardHouse
let hazard: Hazard
beforeAll(async () => {
  house = await hazardHouse([hazardReadsSlice, ledgerImportSlice])
})
beforeEach(async () => {
  hazard = await house.inHand({ title: '店外堆放物料占用人行道' })
})

type Edit = Partial<Record<LedgerColumnCode, string | number>>
const imports = async (login: string) => (await house.as(login)).ask(ledgerImportContract)

/** Exports the ledger as somebody, changes cells of the row of a hazard, uploads it again. */
async function edited(login: string, edits: Edit, ofHazard: Hazard = hazard): Promise<{ fileId: string; row: number }> {
  const visitor = await house.as(login)
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const { rawPayload } = await house.http.inject({ url: '/api/hazards.xlsx?view=all', headers: { cookie } })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(rawPayload as never)
  const sheet = book.worksheets[0]
  const row =
    Array.from({ length: sheet?.rowCount ?? 0 }, (_, i) => i + 1).find(
      (i) => sheet?.getRow(i).getCell(2).text === ofHazard.numberText,
    ) ?? 0
  for (const [code, value] of Object.entries(edits)) {
    const column = ledgerColumns.findIndex((each) => each.code === code) + 1
    sheet!.getRow(row).getCell(column).value = value
  }
  const { id } = await visitor.upload('台账.xlsx', Buffer.from(await book.xlsx.writeBuffer()))
  return { fileId: id, row }
}
const read = async (login = 'office-staff') =>
  await (await house.as(login)).ask(hazardReadsContract).readHazard({ hazardId: hazard.id })

describe('an edited ledger comes back', () => {
  test('untouched it changes nothing', async () => {
    const { fileId } = await edited('zhifa-liaison', {})
    const { proposals, unchanged } = await (await imports('zhifa-liaison')).previewLedgerImport({ fileId })
    expect(proposals).toEqual([])
    expect(unchanged).toBeGreaterThan(0)
  })

  proves('3.2', '牵头单位在表里补的措施、责任人、资金，预览后接受，逐项更新并留痕', async () => {
    const { fileId, row } = await edited('zhifa-liaison', {
      measures: '每日早高峰定点值守',
      responsible: '中队长',
      funds: 0.6,
      remark: '与塘山镇共同办理',
    })
    const { previewLedgerImport, applyLedgerImport } = await imports('zhifa-liaison')
    const { proposals } = await previewLedgerImport({ fileId })
    expect(proposals).toEqual([
      expect.objectContaining({ row, numberText: hazard.numberText, version: hazard.version, refused: [] }),
    ])
    expect(proposals[0]?.changes.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['measures', '', '每日早高峰定点值守'],
      ['responsible', '区城管执法局 联络员', '中队长'],
      ['funds', '', '0.6'],
      ['remark', '', '与塘山镇共同办理'],
    ])
    expect((await read()).hazard.measures).toBe('')
    const done = await applyLedgerImport({ fileId, rows: [{ row, version: hazard.version }] })
    expect(done).toEqual({ applied: [{ row, numberText: hazard.numberText }], refused: [] })
    const page = await read()
    expect(page.hazard).toMatchObject({
      measures: '每日早高峰定点值守',
      responsible: '中队长',
      funds: 0.6,
      state: 'rectifying',
      version: hazard.version + 1,
    })
    expect(page.timeline[0]).toMatchObject({
      kind: 'hazard-corrected',
      who: '区城管执法局 联络员',
      what: '按修改后的台账更正',
    })
    expect(page.timeline[0]?.more).toContain('整改资金（万元）：空 → 0.6')
  })

  test('accepted twice, or after somebody else changed it, it is refused and says so', async () => {
    const { fileId, row } = await edited('office-staff', { measures: '改为固定值守' })
    const { applyLedgerImport } = await imports('office-staff')
    const rows = [{ row, version: hazard.version }]
    expect((await applyLedgerImport({ fileId, rows })).applied.length).toBe(1)
    const again = await applyLedgerImport({ fileId, rows })
    expect(again).toEqual({
      applied: [],
      refused: [{ row, numberText: hazard.numberText, reason: '这一行没有可以接受的改动' }],
    })
    const later = await edited('office-staff', { measures: '再改一次' })
    const stale = await applyLedgerImport({ fileId: later.fileId, rows: [{ row: later.row, version: hazard.version }] })
    expect(stale.refused[0]?.reason).toBe('预览以后又有改动，请重新预览')
  })
})

describe('what a file may not do', () => {
  const refusedOf = async (login: string, edits: Edit) => {
    const { fileId, row } = await edited(login, edits)
    const { previewLedgerImport, applyLedgerImport } = await imports(login)
    const { proposals } = await previewLedgerImport({ fileId })
    const { applied } = await applyLedgerImport({ fileId, rows: [{ row, version: hazard.version }] })
    return { refused: proposals[0]?.refused ?? [], changes: proposals[0]?.changes.length ?? 0, applied: applied.length }
  }

  test('change a state, a day, a place or a unit', async () => {
    for (const [code, value] of Object.entries({
      struck: '是',
      due: '2017-12-31',
      school: '别的学校',
      lead: '区公安分局',
      result: '已全部整改',
      grade: '重大',
    }))
      expect(await refusedOf('office-staff', { [code]: value })).toMatchObject({
        refused: [expect.stringContaining('不能在表里改')],
        changes: 0,
        applied: 0,
      })
    expect(await refusedOf('office-staff', { number: '湖校周隐〔2017〕9999号' })).toMatchObject({
      refused: ['没有这个编号，或不在您的查看范围内'],
      applied: 0,
    })
    expect(await refusedOf('office-staff', { number: '' })).toMatchObject({
      refused: ['没有编号，认不出是哪一处；新隐患请走发现登记'],
      applied: 0,
    })
    expect(await refusedOf('office-staff', { funds: '一万多' })).toMatchObject({
      refused: ['整改资金要填数字，单位万元'],
      changes: 0,
      applied: 0,
    })
  })

  test('be used by a unit that does not lead, or on what has been struck off', async () => {
    for (const login of ['shijian-liaison', 's03-head', 'tangshan-staff'])
      expect([login, await refusedOf(login, { measures: '别人写的' })]).toMatchObject([
        login,
        { refused: ['只有牵头单位和办公室可以更正'], changes: 0, applied: 0 },
      ])
    const byGuard = refusedOf('s03-guard', { measures: '别人写的' })
    await expect(byGuard).rejects.toMatchObject({ code: 'ledger-import-not-yours' })
    const struck = await house.struckOff({ title: '旧的一处，已销号' })
    const { fileId, row } = await edited('office-staff', { measures: '事后补写' }, struck)
    const { proposals } = await (await imports('office-staff')).previewLedgerImport({ fileId })
    expect(proposals).toMatchObject([{ row, changes: [], refused: ['已销号或已作废，不能再改'] }])
  })

  test('carry personal numbers, and then nothing of it is taken over', async () => {
    const { fileId, row } = await edited('office-staff', { measures: '联系经营者13800138000' })
    const apply = (await imports('office-staff')).applyLedgerImport({
      fileId,
      rows: [{ row, version: hazard.version }],
    })
    await expect(apply).rejects.toMatchObject({ code: 'text-identity-number' })
    expect((await read()).hazard.measures).toBe('')
  })

  test('be somebody else’s file, or no ledger at all', async () => {
    const { fileId } = await edited('zhifa-liaison', { measures: '甲' })
    await expect((await imports('wenguang-liaison')).previewLedgerImport({ fileId })).rejects.toMatchObject({
      code: 'file-not-found',
      status: 404,
    })
    const book = new ExcelJS.Workbook()
    book.addWorksheet('通讯录').addRow(['单位', '职务'])
    const other = await (
      await house.as('office-staff')
    ).upload('通讯录.xlsx', Buffer.from(await book.xlsx.writeBuffer()))
    await expect((await imports('office-staff')).previewLedgerImport({ fileId: other.id })).rejects.toMatchObject({
      code: 'ledger-not-ours',
    })
  })
})

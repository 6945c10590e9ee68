import ExcelJS from 'exceljs'

/** The columns of the paper ledger, written out here once more: the export is held against the paper, not against itself. */
export const PAPER =
  '序号 编号 排查时间 学校（单位） 隐患部位 隐患内容 类别 等级 发现方式 排查人 整改措施 责任单位 责任人 整改资金（万元） 整改时限 防范（应急）措施 完成时间 整改情况 复查时间 复查人 是否销号 备注'.split(
    ' ',
  )

/** An exported ledger as Excel would show it: every row as the texts of its cells. */
export async function readPaper(path: string): Promise<{ sheet: ExcelJS.Worksheet; rows: string[][] }> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const sheet = book.worksheets[0]
  if (!sheet) throw new Error('the book has no sheet')
  const rows = Array.from({ length: sheet.rowCount }, (_, i) =>
    PAPER.map((_column, j) => sheet.getRow(i + 1).getCell(j + 1).text),
  )
  return { sheet, rows }
}

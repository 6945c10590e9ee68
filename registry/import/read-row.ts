import { converted, doubtCoordinate } from '#registry/identifier/coordinate.ts'
import { checkCreditCode } from '#registry/identifier/credit-code.ts'
import { checkSchoolCode } from '#registry/identifier/school-code.ts'
import { headerOf, type Column, type Mapping } from '#registry/import/mapping.ts'
import { ownershipWords, schoolTypeWords, settingWords } from '#registry/school/school.ts'
import { unitKindWords } from '#registry/unit/unit.ts'

export type Value = string | number | null
/** One row as the registry would keep it; a field the file does not have is absent and stays as it is. */
export type Entry = { id: string; name: string } & Record<string, Value>
export type Problem = { line: number; column: string; value: string; reason: string; remedy: string }
export type Known = { province: string; unitByWord: (word: string, kinds: readonly string[]) => string | null }

type Read = { value: Value } | { reason: string; remedy: string }
const wrong = (reason: string, remedy: string): Read => ({ reason, remedy })

const DATE_LIKE = [
  /^\d{4}[-/年]\d{1,2}([-/月]\d{1,2}日?)?$/,
  /^\d{1,2}月\d{1,2}日$/,
  /^\d{1,2}-[A-Z][a-z]{2}$/,
  /^[A-Z][a-z]{2}-\d{2}$/,
  /^4\d{4}(\.\d+)?$/,
]
const BROKEN_NUMBER = /^\d(\.\d+)?E\+\d+$/i

const dateDamaged = (text: string) => DATE_LIKE.some((shape) => shape.test(text))
const oneOf =
  (words: Readonly<Record<string, string>>) =>
  (text: string): Read => {
    const found = Object.entries(words).find(([code, word]) => code === text || word === text)
    return found
      ? { value: found[0] }
      : wrong(`「${text}」不在可填的范围内`, `请填：${Object.values(words).join('、')}`)
  }
const count = (text: string): Read =>
  /^\d{1,6}$/.test(text) ? { value: Number(text) } : wrong('应为不小于0的整数', '请只填数字，不带单位')
const degrees = (text: string): Read =>
  /^\d{1,3}\.\d+$/.test(text)
    ? { value: Number(text) }
    : wrong('经纬度应为十进制度数', '请填如115.945的小数，不用度分秒')
const checked = (result: { ok: true; value: string } | { ok: false; message: string }): Read =>
  result.ok ? { value: result.value } : wrong(result.message, '请对照证书更正')
const unitOf =
  (kinds: readonly string[]) =>
  (text: string, known: Known): Read => {
    const id = known.unitByWord(text, kinds)
    return id ? { value: id } : wrong(`名册里没有「${text}」`, '请先登记该单位，或改为名册里的全称、简称或代码')
  }

const readers: Record<string, (text: string, known: Known) => Read> = {
  id: (text) =>
    BROKEN_NUMBER.test(text)
      ? wrong('代码已被表格软件改成科学计数', '请把该列设为文本后重新填写')
      : /^[A-Za-z0-9-]{1,40}$/.test(text)
        ? { value: text }
        : wrong('代码只用字母、数字和连字符', '请改写代码，最长40位'),
  name: (text) =>
    dateDamaged(text)
      ? wrong('名称像日期，可能被表格软件改写', '请把该列设为文本，重新填写原来的名称')
      : { value: text.normalize('NFC') },
  short: (text) =>
    dateDamaged(text) ? wrong('简称像日期，可能被表格软件改写', '请把该列设为文本后重新填写') : { value: text },
  kind: oneOf(Object.fromEntries(Object.entries(unitKindWords).filter(([kind]) => kind !== 'school'))),
  type: oneOf(schoolTypeWords),
  ownership: oneOf(ownershipWords),
  setting: oneOf(settingWords),
  parent: unitOf(['town', 'group', 'office', 'community']),
  line: unitOf(['member', 'office', 'group']),
  community: unitOf(['community']),
  station: unitOf(['station']),
  students: count,
  boarders: count,
  staff: count,
  guards: count,
  certifiedGuards: count,
  creditCode: (text) =>
    BROKEN_NUMBER.test(text)
      ? wrong('代码已被表格软件改成科学计数', '请把该列设为文本后重新填写')
      : checked(checkCreditCode(text)),
  schoolCode: (text, { province }) => checked(checkSchoolCode(text, province)),
  address: (text) => ({ value: text }),
  lng: degrees,
  lat: degrees,
}

const NEVER_EMPTY: Record<string, Value> = {
  boarders: 0,
  staff: 0,
  guards: 0,
  certifiedGuards: 0,
  setting: 'urban',
  address: '',
}

/** Reads one row by a mapping: what it says, and everything wrong with it, each with what to do. */
export function readRow(
  mapping: Mapping,
  row: Readonly<Record<string, string>>,
  line: number,
  known: Known,
): { entry: Entry | null; problems: Problem[] } {
  const problems: Problem[] = []
  const entry: Record<string, Value> = {}
  const complain = (field: string, value: string, reason: string, remedy: string) =>
    problems.push({ line, column: headerOf(mapping, field), value, reason, remedy })
  for (const column of mapping.columns) {
    if (!column.headers.some((header) => header in row)) continue
    const text = textOf(column, row)
    if (text === '') {
      if (column.required) complain(column.field, '', '必填项没有填', `请填写${column.headers[0]}`)
      else if (column.field !== 'short') entry[column.field] = NEVER_EMPTY[column.field] ?? null
      continue
    }
    const read = readers[column.field]?.(column.values?.[text] ?? text, known) ?? { value: text }
    if ('value' in read) entry[column.field] = read.value
    else complain(column.field, text, read.reason, read.remedy)
  }
  checkTogether(mapping, entry, complain)
  return { entry: problems.length === 0 ? (entry as Entry) : null, problems }
}

const textOf = ({ headers }: Column, row: Readonly<Record<string, string>>): string =>
  headers.map((header) => (row[header] ?? '').trim()).find((text) => text !== '') ?? ''

/** What only shows when fields are looked at together. The point is turned into the national system on the way. */
function checkTogether(
  mapping: Mapping,
  entry: Record<string, Value>,
  complain: (field: string, value: string, reason: string, remedy: string) => void,
): void {
  const { lat, lng, students, boarders, guards, certifiedGuards } = entry
  if (typeof lat === 'number' && typeof lng === 'number') {
    const doubt = doubtCoordinate({ lat, lng }, mapping.bounds)
    if (doubt) complain('lng', `${lng},${lat}`, doubt, '请在地图上重新取点')
    else Object.assign(entry, converted({ lat, lng }, mapping.crs, 'CGCS2000'))
  } else if (typeof lat === 'number' || typeof lng === 'number')
    complain('lng', '', '经度和纬度只填了一个', '请两个都填或都不填')
  if (typeof boarders === 'number' && typeof students === 'number' && boarders > students)
    complain('boarders', String(boarders), '寄宿生多于学生', '请核对两个人数')
  if (typeof certifiedGuards === 'number' && typeof guards === 'number' && certifiedGuards > guards)
    complain('certifiedGuards', String(certifiedGuards), '持证保安多于保安', '请核对两个人数')
}

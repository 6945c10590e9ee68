import { luhnFits, mod11Check } from '#foundation/check-digit.ts'
import { maskCard, maskIdNumber, maskPhone } from '#foundation/mask.ts'

/** What free text must not carry. `from` and `to` count UTF-16 units, as `slice` does; `text` is what stands there. */
export type Finding = { kind: 'id-number' | 'phone' | 'bank-card' | 'word'; from: number; to: number; text: string }

// A digit may be followed by one space or hyphen; the run ends where letters or digits end, so that plates, credit codes,
// device ids and document numbers are never cut into telephone numbers.
const runs = /(?<![0-9A-Za-z])\d(?:[ -]?\d){9,23}[Xx]?(?![0-9A-Za-z])/g

const plain = (text: string): string =>
  text.replace(/[０-９Ｘｘ]/g, (ch) => String.fromCharCode(ch.charCodeAt(0) - 0xfee0))

function isIdNumber(digits: string): boolean {
  const [, year = '', month = '', day = ''] = /^[1-9]\d{5}(1[89]\d\d|20\d\d)(\d\d)(\d\d)\d{3}[\dX]$/.exec(digits) ?? []
  const birth = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return (
    year !== '' &&
    birth.getUTCMonth() === Number(month) - 1 &&
    birth.getUTCDate() === Number(day) &&
    mod11Check(digits) === digits[17]
  )
}

// UnionPay cards begin with 62; 4 and 5 are the foreign brands issued here. The check digit keeps order numbers out.
const isBankCard = (digits: string): boolean => /^(62\d{14,17}|[45]\d{15})$/.test(digits) && luhnFits(digits)

function kindOf(digits: string): Finding['kind'] | undefined {
  if (isIdNumber(digits)) return 'id-number'
  if (/^(86)?1[3-9]\d{9}$/.test(digits)) return 'phone'
  return isBankCard(digits) ? 'bank-card' : undefined
}

/**
 * Finds identity numbers (18 characters with a valid birth date and check character), mobile numbers, bank cards, and the given
 * words, in the order they stand. Landlines are not personal and are left. Full-width digits and grouping do not hide a number.
 * Two groups typed one after another (`13800138000 13900139000`) are looked at apart as well.
 */
export function scanText(text: string, words: readonly string[] = []): Finding[] {
  const numbers = [...plain(text).matchAll(runs)].flatMap(({ 0: run, index }) => numbersIn(run, index))
  const said = words.flatMap((word) => (word === '' ? [] : placesOf(text, word)))
  return [...numbers.map(({ kind, from, to }) => ({ kind, from, to, text: text.slice(from, to) })), ...said].toSorted(
    (a, b) => a.from - b.from || b.to - a.to,
  )
}

// People group numbers by three or more digits (after 86), or space every digit out; anything else is a row of small numbers.
function together(part: string): string {
  const groups = part.replace(/^86[ -]/, '').split(/[ -]/)
  const one = groups.every(({ length }) => length >= 3) || groups.every(({ length }) => length === 1)
  return one ? part.replace(/[ -]/g, '').toUpperCase() : ''
}

function numbersIn(run: string, start: number): Omit<Finding, 'text'>[] {
  const whole = kindOf(together(run))
  if (whole) return [{ kind: whole, from: start, to: start + run.length }]
  // Not one number: take the longest stretches of groups that are one.
  const groups = [...run.matchAll(/[0-9Xx]+/g)]
  const found: Omit<Finding, 'text'>[] = []
  for (let i = 0; i < groups.length; i++)
    for (let j = groups.length - 1; j >= i; j--) {
      const from = groups[i]?.index ?? 0
      const to = (groups[j]?.index ?? 0) + (groups[j]?.[0].length ?? 0)
      const kind = kindOf(together(run.slice(from, to)))
      if (!kind) continue
      found.push({ kind, from: start + from, to: start + to })
      i = j
      break
    }
  return found
}

function placesOf(text: string, word: string): Finding[] {
  const found: Finding[] = []
  for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + word.length))
    found.push({ kind: 'word', from, to: from + word.length, text: word })
  return found
}

const masks: Record<Finding['kind'], (text: string) => string> = {
  'id-number': maskIdNumber,
  phone: maskPhone,
  'bank-card': maskCard,
  word: (text) => '*'.repeat(text.length),
}

/** The text with every finding masked in place; its length stays the same. Overlapping findings are masked once, the first one wins. */
export function maskText(text: string, findings: readonly Finding[]): string {
  let done = 0
  let out = ''
  for (const { kind, from, to } of findings.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (from < done) continue
    out += text.slice(done, from) + masks[kind](text.slice(from, to))
    done = to
  }
  return out + text.slice(done)
}

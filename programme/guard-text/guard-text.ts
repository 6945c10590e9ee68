import { z } from 'zod'
import { scanText } from '#foundation/free-text.ts'
import { guardTextWords } from '#programme/guard-text/guard-text.words.ts'
import * as sign from '#programme/guard-text/person-signs.ts'

/**
 * This platform keeps no file on persons whom police or health services follow (精神卫生法 art. 4 and 5, 个人信息保护法 art. 28
 * and 34). The duty itself may be spoken of; a person may not.
 *
 * The rule. A text is refused when a word for such persons and a sign of a particular person stand together:
 * - in one sentence: a veiled name (李某), a name right after the word or said to be one, a home address, or a telephone number
 *   that is not given as an office contact;
 * - anywhere in a text that has such a word: an identity number, a labelled name (姓名：), or two numbered lines with names;
 * - the word followed by the name of a list of persons (重点人口名单), unless the sentence forbids it.
 * Naming the duty, counting, forbidding, and events without a name pass: 「对精神病人、有心理疾患的重点人进行管控」 is a clause.
 * Limits: rare family names and bare names far from the word are not seen; the fields for this duty therefore take no free text.
 */
export const GuardWords = z.array(z.string().min(2)).min(1, '请至少保留一个词')
export type GuardWords = z.infer<typeof GuardWords>

/** The usual words; a programme may add its own. */
export const usualGuardWords: GuardWords = [
  '重点人口',
  '重点人员',
  '重点人群',
  '重点人',
  '精神病人',
  '精神病患者',
  '精神障碍患者',
  '精神障碍',
  '精神病',
  '精神疾病',
  '精神分裂',
  '抑郁症',
  '心理疾患',
  '心理疾病',
  '暴力倾向',
  '肇事肇祸',
  '刑满释放人员',
  '社区矫正对象',
  '社区矫正人员',
  '吸毒人员',
  '涉毒人员',
  '戒毒人员',
  '艾滋病',
]

export const guardRefusals = ['special-person', 'remark-too-long', 'remark-personal'] as const
export type GuardRefusal = (typeof guardRefusals)[number]

/** `why` names the sign, for the log and for tests; it is never the text itself. */
export type Guarded = { ok: true } | { ok: false; code: GuardRefusal; message: string; why: Sign }
export type Sign =
  | 'id-number'
  | 'labelled-name'
  | 'numbered-names'
  | 'veiled-name'
  | 'name'
  | 'home-address'
  | 'phone'
  | 'list'
  | 'length'

const refuse = (code: GuardRefusal, why: Sign): Guarded => ({ ok: false, code, message: guardTextWords[code], why })

/** Whether a text may be saved anywhere on the platform. */
export function guardText(text: string, words: GuardWords = usualGuardWords): Guarded {
  if (!words.some((word) => text.includes(word))) return { ok: true }
  const found = signInWhole(text) ?? firstOf(sentences(text), (sentence) => signInSentence(sentence, words))
  return found ? refuse('special-person', found) : { ok: true }
}

/** The remark of the duty itself (at most 50 characters): nobody at all may show in it. */
export function guardDutyRemark(text: string): Guarded {
  if (Array.from(text).length > 50) return refuse('remark-too-long', 'length')
  const person =
    scanText(text).length > 0 ||
    [sign.veiledName, sign.labelledName, sign.homeAddress, sign.nameHere].some((one) => one.test(text))
  return person || !guardText(text).ok ? refuse('remark-personal', 'name') : { ok: true }
}

const sentences = (text: string): string[] => text.split(/[。；;！？!?\n\r]+/)

function signInWhole(text: string): Sign | undefined {
  if (scanText(text).some(({ kind }) => kind === 'id-number')) return 'id-number'
  if (sentences(text).some((one) => sign.labelledName.test(one) && !sign.forbids.test(one))) return 'labelled-name'
  const numbered = text.split(/[\n\r；;]+/).filter((line) => sign.numberedName.test(line))
  return numbered.length > 1 ? 'numbered-names' : undefined
}

function signInSentence(sentence: string, words: GuardWords): Sign | undefined {
  const spots = placesOf(sentence, words)
  if (spots.length === 0) return undefined
  if (sign.veiledName.test(sentence)) return 'veiled-name'
  if (spots.some(({ to }) => sign.nameHere.test(sentence.slice(to)))) return 'name'
  if (spots.some(({ from }) => sign.nameSaidToBe.test(sentence.slice(0, from)))) return 'name'
  if (sign.forbids.test(sentence)) return undefined
  if (sign.homeAddress.test(sentence)) return 'home-address'
  if (spots.some(({ to }) => sign.personList.test(sentence.slice(to)))) return 'list'
  const contact = /联系|值班|举报|热线|电话/.test(sentence)
  return !contact && scanText(sentence).some(({ kind }) => kind === 'phone') ? 'phone' : undefined
}

/** Where the words stand; of words that begin at one place only the longest, so that 重点人 does not end inside 重点人口. */
function placesOf(sentence: string, words: GuardWords): { from: number; to: number }[] {
  const longest = new Map<number, number>()
  for (const { from, to } of scanText(sentence, words).filter(({ kind }) => kind === 'word'))
    longest.set(from, Math.max(to, longest.get(from) ?? 0))
  return [...longest].map(([from, to]) => ({ from, to }))
}

function firstOf<T, R>(all: readonly T[], look: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = look(one)
    if (found !== undefined) return found
  }
  return undefined
}

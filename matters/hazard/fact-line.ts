import { z } from 'zod'
import { PlainDay } from '#foundation/calendar/day.ts'
import { monthDayWords } from '#foundation/calendar/words.ts'
import { factWords, type HazardFactKind } from '#matters/hazard/hazard.facts.ts'
import type { HazardGrade } from '#matters/hazard/hazard.ts'
import { gradeWords } from '#matters/hazard/hazard.words.ts'

export type Tone = 'plain' | 'good' | 'warn' | 'bad'
export type FactLine = { what: string; more: string; tone: Tone; photos: string[] }

/** What a fact may carry that a reader wants to know; written by our own verbs, so anything missing is simply not said. */
const Told = z
  .looseObject({
    reason: z.string(),
    note: z.string(),
    basis: z.string(),
    finding: z.string(),
    result: z.string(),
    measure: z.string(),
    demand: z.string(),
    responsible: z.string(),
    number: z.string(),
    name: z.string(),
    title: z.string(),
    lead: z.string().nullable(),
    suggests: z.string().nullable(),
    assists: z.array(z.string()),
    units: z.array(z.string()),
    photos: z.array(z.string()),
    grade: z.string().nullable(),
    before: z.unknown(),
    dueOn: z.string().nullable(),
    wanted: z.string().nullable(),
    precedent: z.number(),
    rebounds: z.number(),
    passes: z.number(),
    changes: z.array(z.object({ label: z.string(), before: z.string(), after: z.string() })),
  })
  .partial()
type Told = z.infer<typeof Told>
export type NameOf = (unit: string) => string

const isGrade = (code: unknown): code is HazardGrade => typeof code === 'string' && code in gradeWords
const gradeOf = (code: unknown): string => (isGrade(code) ? gradeWords[code] : '未定级')
const dayOf = (day: unknown): string => {
  const known = PlainDay.safeParse(day)
  return known.success ? monthDayWords(known.data) : ''
}
const sentence = (...parts: (string | false | null | undefined)[]): string => parts.filter(Boolean).join('；')
const order = ({ lead, assists = [] }: Told, nameOf: NameOf): string =>
  sentence(lead && `牵头${nameOf(lead)}`, assists.length > 0 && `配合${assists.map(nameOf).join('、')}`)

/** The kinds that say more than their name; all others tell the reason, finding or note they carry. */
const mores: Partial<Record<HazardFactKind, (told: Told, nameOf: NameOf) => string>> = {
  'hazard-reported': ({ title, photos = [] }) => sentence(title, photos.length > 0 && `照片${photos.length}张`),
  'hazard-graded': ({ before, grade, reason }) =>
    sentence(isGrade(before) ? `由${gradeOf(before)}改为${gradeOf(grade)}` : gradeOf(grade), reason),
  'hazard-assigned': (told, nameOf) =>
    sentence(order(told, nameOf), told.dueOn && `期限${dayOf(told.dueOn)}`, told.demand),
  'hazard-ruled': (told, nameOf) =>
    sentence(
      order(told, nameOf),
      `依据：${told.basis ?? ''}`,
      told.precedent !== undefined && `记为先例${told.precedent}号`,
    ),
  'hazard-recalled': ({ lead }, nameOf) => (lead ? `原交${nameOf(lead)}` : ''),
  'hazard-units-added': ({ units = [], reason }, nameOf) => sentence(units.map(nameOf).join('、'), reason),
  'hazard-accepted': ({ responsible }) => (responsible ? `责任人：${responsible}` : ''),
  'hazard-contested': ({ reason, suggests }, nameOf) =>
    sentence(`“${reason ?? ''}”`, suggests && `建议由${nameOf(suggests)}办`),
  'hazard-extension-asked': (told) => sentence(`由${dayOf(told['from'])}延至${dayOf(told['to'])}`, told.reason),
  'hazard-extension-granted': (told) =>
    sentence(`延至${dayOf(told['to'])}`, `原定${dayOf(told['from'])}保留`, told.reason && `依据：${told.reason}`),
  'hazard-extension-refused': (told) => sentence(`期限仍为${dayOf(told['from'])}`, told.reason),
  'hazard-passed': ({ passes, finding }) =>
    sentence(passes !== undefined && passes > 1 && `第${passes}名复查人`, finding),
  'hazard-failed': ({ finding, dueOn }) => sentence(finding, dueOn && `新期限${dayOf(dueOn)}`),
  'hazard-sent-back': ({ reason, dueOn }) => sentence(reason, dueOn && `新期限${dayOf(dueOn)}`),
  'hazard-rebounded': ({ finding, number }) => sentence(finding, number && `新登记${number}`),
  'hazard-rebound-linked': ({ number, rebounds, grade }) =>
    sentence(`${number ?? ''}的第${rebounds ?? 1}次反弹`, `升为${gradeOf(grade)}`),
  'hazard-merged': ({ number }) => (number ? `并入${number}` : ''),
  'hazard-joined': ({ number, title }) => sentence(number, title),
  'hazard-escalated': ({ name, dueOn }) => sentence(name, dueOn && `期限${dayOf(dueOn)}`),
  'hazard-carried-over': (told) => `${String(told['from'])}年 → ${String(told['to'])}年`,
  'hazard-corrected': ({ changes = [] }) =>
    changes.map(({ label, before, after }) => `${label}：${before || '空'} → ${after || '空'}`).join('；'),
}

const tones: Partial<Record<HazardFactKind, Tone>> = {
  'hazard-passed': 'good',
  'hazard-struck-off': 'good',
  'hazard-held': 'good',
  'hazard-fixed-on-spot': 'good',
  'hazard-contested': 'warn',
  'hazard-extension-asked': 'warn',
  'hazard-sent-back': 'warn',
  'hazard-escalated': 'warn',
  'hazard-void-proposed': 'warn',
  'hazard-failed': 'bad',
  'hazard-rebounded': 'bad',
  'hazard-rebound-linked': 'bad',
}

/** One fact as the timeline says it: what was done, what was said with it in full, and how it should look. */
export function factLine(kind: string, detail: unknown, nameOf: NameOf): FactLine {
  const parsed = Told.safeParse(detail)
  const told = parsed.success ? parsed.data : {}
  const known = kind as HazardFactKind
  const usual = () => sentence(told.result, told.measure, told.finding, told.note, told.reason)
  return {
    what: factWords[known] ?? kind,
    more: (mores[known] ?? usual)(told, nameOf),
    tone: tones[known] ?? 'plain',
    photos: told.photos ?? [],
  }
}

/** The units a fact speaks of, so that their names can be fetched together. */
export function unitsIn(detail: unknown): string[] {
  const { success, data } = Told.safeParse(detail)
  if (!success) return []
  return [data.lead, data.suggests, ...(data.assists ?? []), ...(data.units ?? [])].filter(
    (unit) => typeof unit === 'string',
  )
}

import type { PlainDay } from '#foundation/calendar/day.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { DutyRules } from '#duties/duty/server/duty-rules.ts'
import type { NamedSubject } from '#duties/duty/server/subjects.ts'
import type { GiveProof, proofContract } from '#duties/proof/proof.contract.ts'
import { scoreOf } from '#duties/checklist/score.ts'
import { circumstancesOf, sheetFor } from '#duties/proof/server/sheet.ts'
import { pointsOf } from '#duties/proof/server/points.ts'
import type { Proof } from '#duties/proof/proof.ts'
import type { Duty } from '#programme/pack/sections/duties.ts'

type Refusing = Ask<typeof proofContract.giveProof>
type Found = Pick<Proof, 'points' | 'fields' | 'checklist' | 'checklistVersion' | 'answers' | 'score' | 'unmet'>
const NOTHING: Found = {
  points: [],
  fields: {},
  checklist: null,
  checklistVersion: null,
  answers: {},
  score: null,
  unmet: 0,
}

/** What the duty asks to see, and nothing it does not ask: the sheet answered, the fields filled in, the points passed, the photos. */
export async function checkAnswers(
  ask: Refusing,
  rules: DutyRules,
  duty: Duty,
  subject: NamedSubject,
  given: GiveProof,
  day: PlainDay,
): Promise<Found> {
  if (duty.completionOnly) return completionOnly(ask, given)
  if (given.outcome !== 'done') return NOTHING
  const { refuse } = ask
  if (new Set(given.photos).size < duty.proof.photos) refuse('duty-photos-missing', { photos: duty.proof.photos })
  const missing = duty.proof.fields.filter(({ code, required }) => required && isEmpty(given.fields[code]))
  if (missing[0]) refuse('duty-answers-missing', { count: missing.length, first: missing[0].name })
  const known = new Set(duty.proof.fields.map(({ code }) => code))
  const fields = Object.fromEntries(Object.entries(given.fields).filter(([code]) => known.has(code)))
  return {
    ...NOTHING,
    fields,
    points: await passedPoints(ask, duty, given),
    ...sheetAnswers(ask, rules, duty, subject, given, day),
  }
}

/** Only that it was done: no word, no picture, no position can carry a person. Source: clauses 6.9, 7.7 and 7.8, 精神卫生法 4. */
function completionOnly({ refuse }: Refusing, given: GiveProof): Found {
  const said = [given.photos, given.points, Object.keys(given.fields), Object.keys(given.answers)]
  if (said.some((each) => each.length > 0) || given.reason || given.placeReason) refuse('duty-completion-only')
  return NOTHING
}

async function passedPoints(ask: Refusing, duty: Duty, { points, subject }: GiveProof): Promise<Found['points']> {
  if (duty.proof.place !== 'points') return []
  const known = await pointsOf(ask, subject)
  if (known.length > 0 && points.length === 0) ask.refuse('duty-points-missing')
  const stranger = points.find(({ code }) => !known.some((point) => point.code === code))
  if (stranger) ask.refuse('duty-point-unknown', { code: stranger.code })
  return points.toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

function sheetAnswers(
  { refuse }: Refusing,
  rules: DutyRules,
  duty: Duty,
  subject: NamedSubject,
  given: GiveProof,
  day: PlainDay,
) {
  const sheet = duty.proof.checklist ? sheetFor(rules, duty.proof.checklist, subject, day) : undefined
  if (!sheet) return {}
  const known = new Set(sheet.items.map(({ code }) => code))
  const answers = Object.fromEntries(Object.entries(given.answers).filter(([code]) => known.has(code)))
  const { score, unmet, unanswered } = scoreOf(sheet.items, answers, circumstancesOf(rules, subject, day))
  const first = sheet.items.find(({ code }) => code === unanswered[0])
  if (first) refuse('duty-answers-missing', { count: unanswered.length, first: first.text })
  return { checklist: sheet.code, checklistVersion: sheet.version, answers, score, unmet: unmet.length }
}

const isEmpty = (value: unknown): boolean => value === undefined || value === ''

import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import { attachPhotos } from '#foundation/file/server/attach-photos.ts'
import { freshId } from '#foundation/server/id.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'
import type { ChecklistItem } from '#programme/pack/sections/checklists.ts'
import { scoreOf } from '#duties/checklist/score.ts'
import { findingText, isFinding, type VisitAnswer } from '#duties/inspection/answers.ts'
import type { inspectionContract } from '#duties/inspection/inspection.contract.ts'
import type { KeptVisit } from '#duties/inspection/server/inspection.store.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { beginStep, endStep, stepped } from '#duties/inspection/server/take-step.ts'
import { visitSheet } from '#duties/inspection/server/visit-sheet.ts'

type Record = typeof inspectionContract.recordVisit
type Found = { item: ChecklistItem; answer: VisitAnswer; text: string }

/** 检查记录: an answer to every item, judged as every sheet is; what must hold and does not is a finding. Written anew it must be signed anew. */
export async function recordVisit(ask: Ask<Record>, input: Input<Record>) {
  const { actor, now, refuse } = ask
  const { answers } = input
  const visit = await beginStep(ask, 'record', input)
  const rules = await dutyRulesFor(ask.house.db, actor.district)
  const sheet = await visitSheet(ask, rules, visit)
  if (!sheet) throw new Error(`the pack no longer has the checklist ${visit.checklist}`)
  const known = new Set(sheet.items.map(({ code }) => code))
  const stranger = Object.keys(answers).find((code) => !known.has(code))
  if (stranger !== undefined) refuse('answer-unknown', { item: stranger })
  const { score, verdicts, unanswered } = scoreOf(sheet.items, answers, sheet.on)
  if (unanswered.length > 0)
    refuse('answers-missing', { count: unanswered.length, items: unanswered.slice(0, 6).join('、') })
  for (const answer of Object.values(answers)) guardText(refuse, answer)
  const found = sheet.items.flatMap((item): Found[] => {
    const answer = answers[item.code]
    return answer && isFinding(verdicts[item.code]) ? [{ item, answer, text: findingText(item, answer, sheet.on) }] : []
  })
  for (const each of found) checkFinding(visit, each, rules.pack.hazardCategories.details, refuse)
  if (found.length > 0 && input.deadline === undefined) refuse('deadline-missing')
  if (input.deadline !== undefined && input.deadline <= dayOf(now)) refuse('deadline-past')

  const photos = [...new Set(Object.values(answers).flatMap((answer) => answer.photos))]
  await attachPhotos(ask, visit.id, photos, 'evidence', refuse)
  await writeFindings(ask, visit, found)
  const change = {
    state: 'recorded',
    answers,
    score,
    verdicts,
    checklistVersion: sheet.version,
    summary: input.summary,
    deadline: found.length > 0 ? (input.deadline ?? null) : null,
    signed: [],
    signedAt: null,
    representative: null,
    refusedToSign: null,
  } as const
  const detail = { answers: sheet.items.length, score, findings: found.map(({ item }) => item.code) }
  const after = await endStep(ask, visit, { ...change, signed: [] }, { kind: 'inspection-recorded', detail })
  return { ...stepped(after), score, findings: found.length }
}

function checkFinding(
  visit: KeptVisit,
  { item, answer }: Found,
  kinds: readonly { code: string }[],
  refuse: Ask<Record>['refuse'],
): void {
  if (answer.note.length < 2 || answer.spot.length < 1) refuse('finding-without-words', { item: item.code })
  if (!answer.toHazard) return
  if (visit.targetKind !== 'school') refuse('hazard-only-at-schools')
  const kind = answer.hazardDetail ?? item.hazard?.detail
  if (!kinds.some(({ code }) => code === kind)) refuse('hazard-kind-missing', { item: item.code })
}

async function writeFindings({ tx, actor }: Ask<Record>, visit: KeptVisit, found: readonly Found[]): Promise<void> {
  await tx
    .deleteFrom('inspection_finding')
    .where('district', '=', actor.district)
    .where('visit', '=', visit.id)
    .execute()
  if (found.length === 0) return
  const rows = found.map(({ item, answer, text }, i) => ({
    district: actor.district,
    id: freshId(),
    visit: visit.id,
    place: i + 1,
    item: item.code,
    text,
    spot: answer.spot,
    basis: item.basis,
    photos: answer.photos,
    to_hazard: answer.toHazard,
    hazard_detail: answer.toHazard ? (answer.hazardDetail ?? item.hazard?.detail ?? null) : null,
  }))
  await tx.insertInto('inspection_finding').values(rows).execute()
}

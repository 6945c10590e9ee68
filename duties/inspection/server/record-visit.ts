import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import { attachPhotos } from '#foundation/file/server/attach-photos.ts'
import { freshId } from '#foundation/server/id.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'
import type { ChecklistItem } from '#programme/pack/sections/checklists.ts'
import { type Answer, isFinding, unanswered } from '#duties/inspection/answers.ts'
import type { inspectionContract } from '#duties/inspection/inspection.contract.ts'
import type { KeptVisit } from '#duties/inspection/server/inspection.store.ts'
import { checklistOf, rulesFor } from '#duties/inspection/server/rules.ts'
import { beginStep, endStep, stepped } from '#duties/inspection/server/take-step.ts'

type Record = typeof inspectionContract.recordVisit
type Found = { item: ChecklistItem; answer: Answer }

/** 检查记录: an answer to every item; each 「否」 becomes a finding. Written anew it must be signed anew. */
export async function recordVisit(ask: Ask<Record>, input: Input<Record>) {
  const { actor, now, refuse } = ask
  const visit = await beginStep(ask, 'record', input)
  const rules = await rulesFor(ask.house.db, actor.district)
  const checklist = checklistOf(rules, visit.checklist)
  if (!checklist) throw new Error(`the pack no longer has the checklist ${visit.checklist}`)
  const items = new Map(checklist.items.map((item) => [item.code, item]))
  const answers = input.answers.map((answer) => ({
    answer,
    item: items.get(answer.item) ?? refuse('answer-unknown', { item: answer.item }),
  }))
  const missing = unanswered(checklist.items, input.answers)
  if (missing.length > 0) refuse('answers-missing', { count: missing.length, items: missing.slice(0, 6).join('、') })
  for (const { answer } of answers) guardText(refuse, answer)
  const found = answers.filter(({ item, answer }) => isFinding(item, answer, dayOf(now)))
  for (const each of found) checkFinding(visit, each, rules.pack.hazardCategories.details, refuse)
  if (found.length > 0 && input.deadline === undefined) refuse('deadline-missing')
  if (input.deadline !== undefined && input.deadline <= dayOf(now)) refuse('deadline-past')

  await attachPhotos(ask, visit.id, [...new Set(input.answers.flatMap(({ photos }) => photos))], 'evidence', refuse)
  await writeFindings(ask, visit, found)
  const change = {
    state: 'recorded',
    answers: input.answers,
    checklistVersion: checklist.version,
    summary: input.summary,
    deadline: found.length > 0 ? (input.deadline ?? null) : null,
    signed: [],
    signedAt: null,
    representative: null,
    refusedToSign: null,
  } as const
  const detail = { answers: input.answers.length, findings: found.map(({ item }) => item.code) }
  const after = await endStep(ask, visit, { ...change, signed: [] }, { kind: 'inspection-recorded', detail })
  return { ...stepped(after), findings: found.length }
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
  const rows = found.map(({ item, answer }, i) => ({
    district: actor.district,
    id: freshId(),
    visit: visit.id,
    place: i + 1,
    item: item.code,
    text: answer.note,
    spot: answer.spot,
    basis: item.basis,
    photos: answer.photos,
    to_hazard: answer.toHazard,
    hazard_detail: answer.toHazard ? (answer.hazardDetail ?? item.hazard?.detail ?? null) : null,
  }))
  await tx.insertInto('inspection_finding').values(rows).execute()
}

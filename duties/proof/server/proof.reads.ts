import { daysBetween, instantAt } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { dayOf } from '#foundation/calendar/day.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { subjectsIn } from '#duties/duty/server/subjects.ts'
import type { proofContract } from '#duties/proof/proof.contract.ts'
import { findProof, toProof } from '#duties/proof/server/proof.store.ts'
import { verdictsOf, wholesOf } from '#duties/checklist/score.ts'
import { circumstancesOf, sheetFor } from '#duties/proof/server/sheet.ts'
import { postTitle } from '#registry/post/server/post-title.ts'

type One = typeof proofContract.proof
type List = typeof proofContract.proofs

const PAGE = 50
const LONGEST_DAYS = 400

export async function proof(ask: Ask<One>, { proofId }: Input<One>) {
  const { tx, actor, refuse } = ask
  const found = (await findProof(ask, proofId)) ?? refuse('proof-not-found')
  const rules = await dutyRulesFor(ask.house.db, actor.district)
  const day = dayOf(found.observedAt)
  const [subject] = await subjectsIn(ask, rules, { from: day, to: day }, [found.subject])
  const files = await tx
    .selectFrom('attachment')
    .select('file')
    .where('district', '=', actor.district)
    .where('subject', '=', proofId)
    .orderBy('received_at')
    .execute()
  const sheet = found.checklist && subject ? sheetFor(rules, found.checklist, subject, day) : undefined
  const on = subject && circumstancesOf(rules, subject, day)
  const findings = await tx
    .selectFrom('proof_finding')
    .select(['item', 'hazard', 'number_text as numberText', 'closed_at as closedAt'])
    .where('district', '=', actor.district)
    .where('proof', '=', proofId)
    .orderBy('reported_at')
    .execute()
  return {
    ...found,
    dutyName: rules.find(found.duty)?.name ?? found.duty,
    subjectName: subject?.name ?? found.subject,
    postName: await postTitle(ask, found.post),
    photos: files.map(({ file }) => file),
    sheet: sheet ?? null,
    verdicts: sheet && on ? verdictsOf(sheet.items, found.answers, on) : {},
    wholes: sheet && on ? wholesOf(sheet.items, found.answers, on) : null,
    findings,
  }
}

/** What was given for one school or unit, newest first, page by page. */
export async function proofs(ask: Ask<List>, { subject, duty, from, to, before }: Input<List>) {
  const { tx, actor, refuse } = ask
  if (daysBetween(from, to) > LONGEST_DAYS) refuse('span-too-long')
  const last = before ? await findProof(ask, before) : undefined
  const rows = await tx
    .selectFrom('duty_proof')
    .selectAll()
    .where('district', '=', actor.district)
    .where('subject', '=', subject)
    .where('observed_at', '>=', instantAt(from, '00:00'))
    .where('observed_at', '<', instantAt(to, '24:00'))
    .$if(duty !== undefined, (q) => q.where('duty', '=', duty ?? ''))
    .$if(last !== undefined, (q) =>
      q.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('observed_at', 'id'), '<', tuple(last?.observedAt ?? new Date(0), last?.id ?? '')),
      ),
    )
    .orderBy('observed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute()
  const page = rows.slice(0, PAGE).map(toProof)
  return { proofs: page, next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null }
}

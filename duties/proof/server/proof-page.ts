import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { verdictsOf, wholesOf } from '#duties/checklist/score.ts'
import { dutyRulesAt, dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { subjectsIn } from '#duties/duty/server/subjects.ts'
import type { proofDeskContract } from '#duties/proof/proof-desk.contract.ts'
import type { ProofPage } from '#duties/proof/proof-shown.ts'
import { findProof, type KeptProof } from '#duties/proof/server/proof.store.ts'
import { proofTelling } from '#duties/proof/server/proof-timeline.ts'
import { timelineOf } from '#registry/post/server/timeline.ts'
import { circumstancesOf, sheetFor } from '#duties/proof/server/sheet.ts'
import { titlesOf } from '#duties/proof/server/today.ts'
import { mayExempt, mayGive, whyNotCountersign } from '#duties/proof/who-may.ts'

type Page = typeof proofDeskContract.proofPage

/** One proof with all that happened to it. Answers are read by the list they were given to, steps by the rules of today. */
export async function proofPage(ask: Ask<Page>, { proofId }: Input<Page>): Promise<ProofPage> {
  const { actor } = ask
  const found = (await findProof(ask, proofId)) ?? ask.refuse('proof-not-found')
  const now = await dutyRulesFor(ask.house.db, actor.district)
  const then = await dutyRulesAt(ask, ask.house.db, found.programme)
  const day = dayOf(found.observedAt)
  const [subject] = await subjectsIn(ask, then, { from: day, to: day }, [found.subject])
  const [duty, asked] = [now.find(found.duty), then.find(found.duty)]
  const sheet = found.checklist && subject ? sheetFor(then, found.checklist, subject, day) : undefined
  const on = subject && circumstancesOf(then, subject, day)
  const versions = await versionsOf(ask, found)
  const titles = await titlesOf(ask, [
    found,
    ...versions,
    ...(found.countersignedBy ? [{ post: found.countersignedBy }] : []),
  ])
  const { programme: _programme, audience: _audience, ...plain } = found
  return {
    ...plain,
    dutyName: asked?.name ?? found.duty,
    group: asked?.group ?? '',
    groupName: asked ? then.groupName(asked.group) : '',
    clauses: asked?.clauses ?? [],
    subjectName: subject?.name ?? found.subject,
    postName: titles.get(found.post) ?? '',
    slotName: then.windowName(found.slot),
    place: asked?.proof.place ?? 'none',
    completionOnly: asked?.completionOnly ?? true,
    fieldsAsked: asked?.proof.fields ?? [],
    pointNames: await pointNames(ask, found),
    photos: await photosOf(ask, proofId),
    sheet: sheet ?? null,
    verdicts: sheet && on ? verdictsOf(sheet.items, found.answers, on) : {},
    wholes: sheet && on ? wholesOf(sheet.items, found.answers, on) : null,
    findings: await findingsOf(ask, proofId),
    versions: versions.map(({ post, ...each }) => ({ ...each, postName: titles.get(post) ?? '' })),
    timeline: await timelineOf(
      ask,
      versions.map(({ id }) => id),
      proofTelling,
    ),
    countersign: {
      wanted: duty?.proof.countersign === true,
      byName: found.countersignedBy && (titles.get(found.countersignedBy) ?? null),
      whyNot: whyNotCountersign(found, duty, actor),
    },
    correct: { whyNot: whyNotCorrect(found, duty !== undefined && mayGive(duty, found.subject, actor)) },
    mayExempt: mayExempt(actor),
  }
}

const whyNotCorrect = ({ correctedBy }: KeptProof, mine: boolean) =>
  mine ? (correctedBy ? 'proof-already-corrected' : null) : 'duty-not-yours'

/** What was said of this one time, first to last: a correction takes the turn of what it corrects. */
const versionsOf = async (
  { tx, actor }: Asking,
  { duty, subject, period, slot, turn }: KeptProof,
): Promise<(Omit<ProofPage['versions'][number], 'postName'> & { post: string })[]> => {
  const rows = await tx
    .selectFrom('duty_proof')
    .select(['id', 'post', 'received_at as receivedAt', 'outcome', 'corrected_by as correctedBy'])
    .where('district', '=', actor.district)
    .where('duty', '=', duty)
    .where('subject', '=', subject)
    .where('period', '=', period)
    .where('slot', '=', slot)
    .where('turn', '=', turn)
    .orderBy('received_at')
    .orderBy('id')
    .limit(50)
    .execute()
  return rows.map((row) => ({ ...row, outcome: row.outcome as KeptProof['outcome'] }))
}

async function photosOf({ tx, actor }: Asking, proof: string): Promise<string[]> {
  const files = await tx
    .selectFrom('attachment')
    .select('file')
    .where('district', '=', actor.district)
    .where('subject', '=', proof)
    .orderBy('received_at')
    .execute()
  return files.map(({ file }) => file)
}

const findingsOf = ({ tx, actor }: Asking, proof: string) =>
  tx
    .selectFrom('proof_finding')
    .select(['item', 'hazard', 'number_text as numberText', 'closed_at as closedAt'])
    .where('district', '=', actor.district)
    .where('proof', '=', proof)
    .orderBy('reported_at')
    .execute()

/** Also points that were closed since: the round passed them then. */
async function pointNames({ tx, actor }: Asking, { subject, points }: KeptProof): Promise<Record<string, string>> {
  if (points.length === 0) return {}
  const known = await tx
    .selectFrom('patrol_point')
    .select(['code', 'name'])
    .where('district', '=', actor.district)
    .where('school', '=', subject)
    .execute()
  return Object.fromEntries(known.map(({ code, name }) => [code, name]))
}

import type { Insertable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { dayOf } from '#foundation/calendar/day.ts'
import { momentWords } from '#foundation/calendar/words.ts'
import type { Input } from '#foundation/endpoint.ts'
import { attachPhotos } from '#foundation/file/server/attach-photos.ts'
import { send } from '#foundation/server/database.ts'
import { freshId } from '#foundation/server/id.ts'
import { type Asking, openSubject, record } from '#foundation/server/record.ts'
import { columnsOf } from '#foundation/server/rows.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { doneBy } from '#duties/duty/subject.ts'
import type { Proof } from '#duties/proof/proof.ts'
import type { proofContract } from '#duties/proof/proof.contract.ts'
import { checkAnswers } from '#duties/proof/server/check-answers.ts'
import { checkPlace } from '#duties/proof/server/check-place.ts'
import { findAsked } from '#duties/proof/server/find-asked.ts'
import { standingProofs, type KeptProof } from '#duties/proof/server/proof.store.ts'
import { takeTurn } from '#duties/proof/server/take-turn.ts'
import { mayGive } from '#duties/proof/who-may.ts'
import { guardText } from '#programme/guard-text/server/guard-text.ts'
import { postTitle } from '#registry/post/server/post-title.ts'

type Give = typeof proofContract.giveProof

/**
 * A duty was done, or honestly not. Late is what was seen late, not what arrived late; what is entered afterwards is marked and
 * kept all the same. Source: clause 5.13 and design 3.5.
 */
export async function giveProof(ask: Ask<Give>, input: Input<Give>): Promise<Proof> {
  const { tx, actor, now, refuse } = ask
  const observedAt = ask.observedAt && ask.observedAt < now ? ask.observedAt : now
  const rules = await dutyRulesFor(ask.house.db, actor.district)
  const duty = rules.find(input.duty) ?? refuse('duty-not-found')
  if (!mayGive(duty, input.subject, actor)) refuse('duty-not-yours')
  const [called, before] = await Promise.all([findAsked(ask, rules, duty, input), standingProofs(ask, input)])
  const { asked, subject } = called ?? refuse('duty-not-asked')
  if (asked && observedAt < asked.from) refuse('duty-in-future')
  if (input.outcome !== 'done' && !duty.completionOnly && input.reason.length < 4) refuse('duty-reason-needed')
  guardText(refuse, { reason: input.reason, place: input.placeReason, fields: input.fields, answers: input.answers })

  const { turn, corrected } = takeTurn(input, before, asked)
  if (corrected === 'missing') refuse('proof-already-corrected')
  if (turn === null) {
    const last = before.at(-1)
    refuse(
      'duty-already-done',
      last && { who: await postTitle(ask, last.post), at: momentWords(last.observedAt), proof: last.id },
    )
  }
  const found = await checkAnswers(ask, rules, duty, subject, input, dayOf(observedAt))
  const metres = await checkPlace(ask, duty, input)

  const id = input.id ?? freshId()
  const given = {
    id,
    duty: duty.code,
    subject: input.subject,
    period: input.period,
    slot: input.slot,
    turn: turn ?? 1,
    outcome: input.outcome,
    reason: input.reason,
    post: actor.post,
    unit: actor.unit,
    observedAt,
    receivedAt: now,
    standing: standingOfGiven(asked, observedAt),
    metres,
    accuracy: input.accuracy ?? null,
    placeReason: input.placeReason,
    corrects: input.corrects ?? null,
    ...found,
  } satisfies Partial<Proof>
  // What is looked at before a term is for the bureau of the schools as well.
  const bureau = duty.recurs.every === 'opening' ? subject.line : null
  const seenBy = [input.subject, subject.parent, actor.unit, bureau, ...doneBy(duty)]
  const audience = [...new Set(seenBy.filter((unit) => unit !== null))]
  openSubject(ask, { id, kind: 'duty-proof', audience })
  await attachPhotos(ask, id, input.photos, 'evidence', refuse)
  // The old one steps aside first: of one turn only one may stand.
  if (input.corrects) markCorrected(ask, input.corrects, id)
  const { points, answers, fields, ...plain } = given
  send(
    tx,
    tx.insertInto('duty_proof').values({
      ...(columnsOf(plain) as Insertable<Tables['duty_proof']>),
      points: JSON.stringify(points),
      answers: JSON.stringify(answers),
      fields: JSON.stringify(fields),
      district: actor.district,
      person: actor.person,
      completion_only: duty.completionOnly,
      ...(duty.completionOnly ? { accuracy: null } : { lat: input.lat ?? null, lng: input.lng ?? null }),
      programme: rules.version,
      audience,
    }),
  )
  const { duty: code, subject: of, period, slot, standing, outcome } = given
  record(ask, {
    kind: input.corrects ? 'proof-corrected' : 'proof-given',
    subject: id,
    detail: {
      duty: code,
      of,
      period,
      slot,
      standing,
      outcome,
      unmet: found.unmet,
      photos: input.photos,
      corrects: given.corrects,
    },
  })
  return { ...given, countersignedBy: null, countersignedAt: null, correctedBy: null }
}

const standingOfGiven = (asked: { to: Date; until: Date } | null, at: Date) =>
  !asked || at <= asked.to ? 'done' : at <= asked.until ? 'late' : 'made-up'

const markCorrected = ({ tx, actor }: Asking, corrected: string, by: KeptProof['id']) =>
  send(
    tx,
    tx
      .updateTable('duty_proof')
      .set({ corrected_by: by })
      .where('district', '=', actor.district)
      .where('id', '=', corrected),
  )

import { join } from 'node:path'
import { sql } from 'kysely'
import { type Actor, systemActor } from '#foundation/actor.ts'
import { dayOf } from '#foundation/calendar/day.ts'
import { registerFile } from '#foundation/file/server/register-file.ts'
import { asActor, type Database, type Tx } from '#foundation/server/database.ts'
import { folderStore } from '#foundation/server/files.ts'
import { freshId } from '#foundation/server/id.ts'
import { openSubjects, recordMany } from '#foundation/server/record-many.ts'
import { demoAsk } from '#apps/server/demo/ask.ts'
import { wrongInStory } from '#apps/server/demo/campaign-story.ts'
import { type PastProof, pastProofs } from '#apps/server/demo/duty-history.ts'
import { drawScene } from '#apps/server/demo/scene.ts'
import { passedPoints, seedPoints } from '#apps/server/demo/seed-points.ts'
import { answersInOrder, fieldsFilled } from '#apps/server/demo/sheet-in-order.ts'
import { scoreOf } from '#duties/checklist/score.ts'
import { dutyRulesFor, type DutyRules } from '#duties/duty/server/duty-rules.ts'
import { type NamedSubject, subjectsIn } from '#duties/duty/server/subjects.ts'
import { doneBy } from '#duties/duty/subject.ts'
import { circumstancesOf, sheetFor } from '#duties/proof/server/sheet.ts'
import type { Pack } from '#programme/pack/pack.ts'
import type { Demo } from '#programme/pack/sections/demo.ts'

const SINCE = '2017-01-01'

/**
 * What the demo did before its clock begins: some twenty thousand proofs, written together per person because each through its
 * own verb would take minutes. Everything is as the verb writes it, under the same policies. Does nothing the second time.
 */
export async function seedDemoDuties(
  db: Database,
  pack: Pack,
  demo: Demo,
  { dataFolder }: { dataFolder: string },
): Promise<void> {
  const district = pack.head.district.code
  const system = systemActor(district)
  const rules = await dutyRulesFor(db, district)
  const now = new Date(`${demo.hazards.clock.replace(' ', 'T')}:00+08:00`)
  const span = { from: SINCE as never, to: dayOf(now) }
  const subjects = await asActor(db, system, async (tx) => {
    const known = await tx
      .selectFrom('duty_proof')
      .select('id')
      .where('district', '=', district)
      .limit(1)
      .executeTakeFirst()
    return known ? [] : subjectsIn({ tx, actor: system, now }, rules, span)
  })
  if (subjects.length === 0) return
  await seedPoints(db, subjects, demo, district)
  const files = folderStore(join(dataFolder, 'files'))
  const byId = new Map(subjects.map((each) => [each.id, each]))
  const guardsOf = (school: string) => demo.schools.find(({ code }) => code === school)?.guards ?? 0
  const byPerson = Map.groupBy(pastProofs(pack, subjects, rules.by, SINCE, now), ({ actor }) => actor.person)
  for (const proofs of byPerson.values()) {
    const [first] = proofs
    if (!first) continue
    const picture = await files.keep(
      await drawScene({ caption: `${first.actor.unit}（示意）`, stalls: 0, cones: true, hue: byPerson.size }),
    )
    await asActor(db, first.actor, async (tx) => {
      await registerFile(tx, {
        ...demoAsk(db, tx, first.actor, now).fileRow(picture),
        name: '示意.jpg',
        taken_at: null,
      })
      await write(tx, first.actor, proofs, (proof) =>
        rowOf(rules, proof, byId.get(proof.asked.subject), picture.id, guardsOf(proof.asked.subject)),
      )
      await attachPlates(tx, first.actor, picture.id)
    })
  }
}

type Row = ReturnType<typeof rowOf>
function rowOf(
  rules: DutyRules,
  { asked, duty, turn, at, actor, impossible }: PastProof,
  subject: NamedSubject | undefined,
  picture: string,
  guards: number,
) {
  const sheet =
    !impossible && duty.proof.checklist && subject
      ? sheetFor(rules, duty.proof.checklist, subject, dayOf(at))
      : undefined
  const answers = sheet ? answersInOrder(sheet.items, at, picture, asked.id, guards) : {}
  for (const item of wrongInStory(duty.code, asked.subject))
    answers[item] = { value: answers[item]?.value === true ? false : 15, applicable: true, note: '', photos: [picture] }
  const judged = sheet && subject ? scoreOf(sheet.items, answers, circumstancesOf(rules, subject, dayOf(at))) : null
  const parent = subject?.kind === 'school' && subject.parent ? [subject.parent] : []
  const bureau = duty.recurs.every === 'opening' && subject?.line ? [subject.line] : []
  return {
    id: freshId(),
    duty: duty.code,
    subject: asked.subject,
    period: asked.period,
    slot: asked.slot,
    turn,
    outcome: impossible ? 'impossible' : 'done',
    reason: impossible ? '当日停电检修，未能办理' : '',
    person: actor.person,
    post: actor.post,
    unit: actor.unit,
    observed_at: at,
    received_at: new Date(at.getTime() + 4e4),
    standing: at <= asked.to ? 'done' : at <= asked.until ? 'late' : 'made-up',
    points: !impossible && duty.proof.place === 'points' ? passedPoints(asked.subject, at) : [],
    fields: impossible ? {} : fieldsFilled(duty.proof.fields, at),
    checklist: sheet?.code ?? null,
    checklist_version: sheet?.version ?? null,
    answers,
    score: judged?.score ?? null,
    unmet: judged?.unmet.length ?? 0,
    completion_only: duty.completionOnly,
    ...(impossible || duty.proof.place === 'none' ? nowhere : nearTheGate(at)),
    programme: rules.version,
    audience: [asked.subject, ...parent, ...bureau, ...doneBy(duty)],
    photos: impossible ? 0 : duty.proof.photos,
  }
}

const nowhere = { metres: null, accuracy: null }
/** A phone at the gate: some metres off, and never the same twice. */
const nearTheGate = (at: Date) => ({ metres: 4 + (at.getTime() % 37), accuracy: 6 + (at.getTime() % 11) })

/** Whoever sees a sheet on 八个一 sees the photo of its plate. */
const attachPlates = (tx: Tx, { district, person, unit, post }: Actor, picture: string) =>
  sql`insert into attachment (district, subject, file, role, received_at, by_unit, by_post)
    select district, id, ${picture}, 'evidence', received_at, ${unit}, ${post} from duty_proof
    where district = ${district} and person = ${person} and checklist = 'eight-ones' on conflict do nothing`.execute(tx)

const AT_ONCE = 1000
async function write(
  tx: Tx,
  actor: Actor,
  proofs: readonly PastProof[],
  toRow: (proof: PastProof) => Row,
): Promise<void> {
  for (let n = 0; n < proofs.length; n += AT_ONCE) {
    const rows = proofs.slice(n, n + AT_ONCE).map(toRow)
    const asking = { tx, actor, now: rows[0]?.received_at ?? new Date() }
    await openSubjects(
      asking,
      rows.map(({ id, audience }) => ({ id, kind: 'duty-proof', audience })),
    )
    const plain = rows.map(({ photos: _photos, ...row }) => ({ ...row, district: actor.district }))
    await sql`insert into duty_proof (district, id, duty, subject, period, slot, turn, outcome, reason, person, post, unit, observed_at, received_at,
        standing, points, fields, checklist, checklist_version, answers, score, unmet, completion_only, metres, accuracy, programme, audience)
      select district, id, duty, subject, period, slot, turn, outcome, reason, person, post, unit, observed_at, received_at,
        standing, points, fields, checklist, checklist_version, answers, score, unmet, completion_only, metres, accuracy, programme,
        array(select jsonb_array_elements_text(audience))
      from jsonb_to_recordset(${JSON.stringify(plain)}::jsonb) as p (district text, id uuid, duty text, subject text, period text, slot text,
        turn integer, outcome text, reason text, person text, post text, unit text, observed_at timestamptz, received_at timestamptz,
        standing text, points jsonb, fields jsonb, checklist text, checklist_version integer, answers jsonb, score numeric, unmet integer,
        completion_only boolean, metres integer, accuracy double precision, programme text, audience jsonb)`.execute(tx)
    await recordMany(
      asking,
      rows.map(({ id, duty, subject, period, slot, standing, outcome, unmet, received_at }) => ({
        at: received_at,
        kind: 'proof-given',
        subject: id,
        detail: { duty, of: subject, period, slot, standing, outcome, unmet, photos: [], corrects: null },
      })),
    )
  }
}

import { join } from 'node:path'
import { systemActor } from '#foundation/actor.ts'
import { registerFile } from '#foundation/file/server/register-file.ts'
import { asActor, type Database } from '#foundation/server/database.ts'
import { folderStore, type FileStore, type StoredFile } from '#foundation/server/files.ts'
import { type DemoAsk, demoAsk } from '#apps/server/demo/ask.ts'
import { actorIn } from '#apps/server/demo/cast.ts'
import { type Due, type DemoPlan, DEMO_PLANS } from '#apps/server/demo/inspection-story.ts'
import { drawScene } from '#apps/server/demo/scene.ts'
import { inOrder } from '#apps/server/demo/sheet-in-order.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { VisitAnswers } from '#duties/inspection/answers.ts'
import { drawInspection } from '#duties/inspection/server/draw.ts'
import { findVisit, type KeptVisit, visitsOfPlan } from '#duties/inspection/server/inspection.store.ts'
import { planWithSeed } from '#duties/inspection/server/plan.ts'
import { recordVisit } from '#duties/inspection/server/record-visit.ts'
import { releaseVisit } from '#duties/inspection/server/release.ts'
import { setVisitDay } from '#duties/inspection/server/set-day.ts'
import { representativesOf } from '#duties/inspection/server/pool.ts'
import { signForInspected, signVisit, startVisit } from '#duties/inspection/server/visit-steps.ts'
import { guardsOf, visitSheet } from '#duties/inspection/server/visit-sheet.ts'
import { sha256 } from '#duties/inspection/sha256.ts'
import type { Pack } from '#programme/pack/pack.ts'

/**
 * Inspections the demo begins with, taken through the verbs people use: what was released, what waits for a signature, what is
 * still ahead. Nothing of it becomes a hazard, for those are the story's own. Does nothing the second time.
 */
export async function seedDemoInspections(
  db: Database,
  pack: Pack,
  { dataFolder }: { dataFolder: string },
): Promise<void> {
  const district = pack.head.district.code
  const known = await asActor(db, systemActor(district), (tx) =>
    tx.selectFrom('inspection_plan').select('id').where('district', '=', district).limit(1).executeTakeFirst(),
  )
  if (known) return
  const tell = teller(db, district, folderStore(join(dataFolder, 'files')))
  for (const plan of DEMO_PLANS) await tell(plan)
}

const teller = (db: Database, district: string, files: FileStore) => {
  const as = <T>(post: string, at: string, work: (ask: never) => Promise<T>): Promise<T> => {
    const [unit = '', ...role] = post.split('-')
    const actor = actorIn(district, unit, role.join('-'))
    return asActor(db, actor, (tx) => work(demoAsk(db, tx, actor, new Date(`${at}:00+08:00`)) as never))
  }

  return async ({ planner, plannedAt, drawnAt, dues, ...given }: DemoPlan): Promise<void> => {
    const { id } = await as(planner, plannedAt, (ask) => planWithSeed(ask, given as never, sha256(given.title)))
    await as(planner, drawnAt, (ask) => drawInspection(ask, { planId: id }))
    const visits = await as(planner, drawnAt, (ask) => visitsOfPlan(ask, id))
    const ordered = visits.toSorted((a, b) => (a.target < b.target ? -1 : 1))
    for (const [i, visit] of ordered.entries()) if (dues[i]) await walk(planner, drawnAt, visit, dues[i])
  }

  /** One visit as far as the story has brought it. */
  async function walk(planner: string, drawnAt: string, visit: KeptVisit, due: Due): Promise<void> {
    const [first = '', second = ''] = visit.inspectors
    const now = () => as(planner, drawnAt, async (ask) => (await findVisit(ask, visit.id)) ?? visit)
    const on = async () => ({ visitId: visit.id, version: (await now()).version })
    const { day } = due
    if (visit.schedule === 'scheduled') {
      const given = { ...(await on()), day }
      await as(planner, drawnAt, (ask) => setVisitDay(ask, given))
    }
    if (due.until === 'planned') return
    const start = await on()
    await as(first, `${day}T09:10`, (ask) => startVisit(ask, start))
    const began = await now()
    await as(second, `${day}T10:20`, (ask) => record(ask, began, due))
    const signing = due.until === 'recorded' ? [first] : [first, second]
    for (const post of signing) {
      const given = await on()
      await as(post, `${day}T10:40`, (ask) => signVisit(ask, given))
    }
    if (due.until === 'recorded') return
    if (visit.openness === 'open') {
      const receives = await on()
      await as(first, `${day}T10:50`, async (ask) => {
        const [post] = await representativesOf(ask, visit.target)
        await signForInspected(ask, { ...receives, ...(post ? { post: post.post } : { refused: '负责人外出' }) })
      })
    }
    if (due.until === 'signed') return
    const release = await on()
    await as(planner, `${day}T16:30`, (ask) => releaseVisit(ask, release))
  }

  // A picture for each, because a file belongs to whoever sent it first.
  async function draw(what: string): Promise<StoredFile> {
    return files.keep(await drawScene({ caption: `${what}（示意）`, stalls: 0, cones: true, hue: 3 }))
  }

  /** Everything in order but what the story says is not. */
  async function record(ask: never, visit: KeptVisit, { day, wrong, deadline }: Due): Promise<void> {
    const { tx, actor, now, house, fileRow }: DemoAsk = ask
    const rules = await dutyRulesFor(house.db, actor.district)
    const sheet = await visitSheet({ tx, actor, now }, rules, visit)
    const picture = wrong && (await draw(`${wrong.spot} ${day}`))
    if (picture) await registerFile(tx, { ...fileRow(picture), name: '示意.jpg', taken_at: null })
    const guards = Math.max(0, ...Object.values(sheet ? guardsOf(sheet) : {}))
    const at = new Date(`${day}T09:30:00+08:00`)
    const fine = sheet?.items.map((item) => [item.code, { value: inOrder(item, at, guards) }])
    const found = wrong && { value: false, spot: wrong.spot, note: wrong.note, photos: picture ? [picture.id] : [] }
    const answers = VisitAnswers.parse({ ...Object.fromEntries(fine ?? []), ...(wrong && { [wrong.item]: found }) })
    const asked = wrong ? { deadline, summary: wrong.demand } : {}
    await recordVisit(ask, { visitId: visit.id, version: visit.version, answers, summary: '', ...asked } as never)
  }
}

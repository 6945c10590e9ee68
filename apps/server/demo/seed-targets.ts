import { join } from 'node:path'
import { systemActor } from '#foundation/actor.ts'
import { registerFile } from '#foundation/file/server/register-file.ts'
import { asActor, type Database } from '#foundation/server/database.ts'
import { folderStore } from '#foundation/server/files.ts'
import { type DemoAsk, demoAsk } from '#apps/server/demo/ask.ts'
import { actorIn } from '#apps/server/demo/cast.ts'
import { drawScene } from '#apps/server/demo/scene.ts'
import { DEMO_SURVEYS, DEMO_TARGETS, type DemoTarget, type DemoTargetStep } from '#apps/server/demo/target-story.ts'
import { confirmTarget, keepTarget } from '#matters/key-target/server/group-steps.ts'
import { acceptTarget, planTarget } from '#matters/key-target/server/office-steps.ts'
import { proposeTarget } from '#matters/key-target/server/propose.ts'
import { enterSurvey } from '#matters/key-target/server/survey.ts'
import { findTarget } from '#matters/key-target/server/target.store.ts'
import {
  lookBackAtTarget,
  reachMilestone,
  reportProgress,
  submitTarget,
} from '#matters/key-target/server/unit-steps.ts'
import type { Pack } from '#programme/pack/pack.ts'

type Stepped = { id: string; version: number }
type Post = readonly [unit: string, role: string]
const OFFICE: Post = ['office', 'office-staff']
const LEADER: Post = ['district', 'district-leader']

/** Key targets the demo begins with, from the year-end sweep on, each step taken through the verbs people use. */
export async function seedDemoTargets(db: Database, pack: Pack, { dataFolder }: { dataFolder: string }): Promise<void> {
  const district = pack.head.district.code
  const known = await asActor(db, systemActor(district), (tx) =>
    tx.selectFrom('key_target').select('id').where('district', '=', district).limit(1).executeTakeFirst(),
  )
  if (known) return
  const files = folderStore(join(dataFolder, 'files'))
  const as = <T>([unit, role]: Post, at: string, work: (ask: DemoAsk) => Promise<T>): Promise<T> => {
    const actor = actorIn(district, unit, role)
    return asActor(db, actor, (tx) => work(demoAsk(db, tx, actor, new Date(`${at}:00+08:00`))))
  }
  for (const { at, by, ...line } of DEMO_SURVEYS) await as(by, at, (ask) => enterSurvey(ask as never, line as never))

  const propose = ({ at, school, category, problem, grounds }: DemoTarget): Promise<Stepped> =>
    as(OFFICE, at, (ask) => proposeTarget(ask as never, { year: 2017, school, category, problem, grounds }))
  // By the clock across all targets, so that the numbers follow the days.
  const moments = DEMO_TARGETS.flatMap((target) => [
    { at: target.at, target, step: null },
    ...target.steps.map((step) => ({ at: step.at, target, step })),
  ]).toSorted((a, b) => (a.at < b.at ? -1 : 1))
  const now = new Map<DemoTarget, Stepped>()
  for (const { target, step } of moments) {
    const before = now.get(target)
    now.set(target, step && before ? await walk(before, step) : await propose(target))
  }

  async function walk({ id, version }: Stepped, step: DemoTargetStep): Promise<Stepped> {
    const on = { targetId: id, version }
    const lead = await as(OFFICE, step.at, async (ask) => (await findTarget(ask, id))!.lead ?? '')
    const picture = async (ask: DemoAsk, said: string, stalls: number) => {
      const caption = `${step.at.slice(0, 10)} ${step.at.slice(11)} ${said}（示意）`
      const kept = await files.keep(await drawScene({ caption, stalls, cones: stalls === 0, hue: version }))
      await registerFile(ask.tx, { ...ask.fileRow(kept), name: `${said}示意.jpg`, taken_at: null })
      return kept.id
    }
    switch (step.do) {
      case 'confirm':
        return as(LEADER, step.at, (ask) => confirmTarget(ask as never, { ...on, note: step.said }))
      case 'plan': {
        const { measures, milestones, assists } = step
        const plan = { lead: step.lead, assists, leader: `${step.lead}-lead-in-charge`, measures, milestones }
        return as(OFFICE, step.at, (ask) => planTarget(ask as never, { ...on, ...plan }))
      }
      case 'progress':
        return as(step.by ?? [lead, 'liaison'], step.at, async (ask) =>
          reportProgress(ask as never, { ...on, words: step.said, photos: [await picture(ask, '整治进展', 1)] }),
        )
      case 'reach': {
        const done = { seq: step.seq, reachedOn: step.at.slice(0, 10), note: step.said }
        return as([lead, 'liaison'], step.at, (ask) => reachMilestone(ask as never, { ...on, ...done }))
      }
      case 'look-back':
        return as(step.by, step.at, async (ask) => {
          const photos = [await picture(ask, '回头看', 0)]
          return lookBackAtTarget(ask as never, { ...on, held: true, words: step.said, photos })
        })
      case 'submit':
        return as([lead, 'liaison'], step.at, async (ask) => {
          const photos = { before: [await picture(ask, '整治前', 6)], after: [await picture(ask, '整治后', 0)] }
          return submitTarget(ask as never, { ...on, result: step.said, ...photos })
        })
      case 'accept':
        return as(OFFICE, step.at, (ask) => acceptTarget(ask as never, { ...on, finding: step.said }))
      case 'keep': {
        const { said: reason, what, dueOn } = step
        return as(LEADER, step.at, (ask) => keepTarget(ask as never, { ...on, reason, what, dueOn }))
      }
    }
  }
}

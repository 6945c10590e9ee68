import { join } from 'node:path'
import { systemActor } from '#foundation/actor.ts'
import { registerFile } from '#foundation/file/server/register-file.ts'
import { asActor, type Database } from '#foundation/server/database.ts'
import { folderStore } from '#foundation/server/files.ts'
import { type DemoAsk, demoAsk } from '#apps/server/demo/ask.ts'
import { actorIn } from '#apps/server/demo/cast.ts'
import { type DemoOrder, DEMO_ORDERS, type DemoStep } from '#apps/server/demo/order-story.ts'
import { drawScene } from '#apps/server/demo/scene.ts'
import { findHazard } from '#matters/hazard/server/hazard.store.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import { begins } from '#matters/supervision/server/follow-hazard.ts'
import { followOrder, issueOrder } from '#matters/supervision/server/issue.ts'
import {
  closeOrder,
  interviewForOrder,
  listOrder,
  sendOrderBack,
  verifyOrder,
} from '#matters/supervision/server/office-steps.ts'
import { findOrder, type KeptOrder } from '#matters/supervision/server/order.store.ts'
import { replyToOrder, signOrder } from '#matters/supervision/server/unit-steps.ts'
import { draftOrder, issueDrafted } from '#matters/supervision/server/write-order.ts'
import { leadersOf } from '#matters/supervision/server/written.ts'
import type { Pack } from '#programme/pack/pack.ts'

type Stepped = { id: string; version: number }

/** Supervision orders the demo begins with, each step taken through the verbs people use. Does nothing the second time. */
export async function seedDemoOrders(db: Database, pack: Pack, { dataFolder }: { dataFolder: string }): Promise<void> {
  const district = pack.head.district.code
  const known = await asActor(db, systemActor(district), (tx) =>
    tx.selectFrom('supervision_order').select('id').where('district', '=', district).limit(1).executeTakeFirst(),
  )
  if (known) return
  const files = folderStore(join(dataFolder, 'files'))
  const as = <T>(unit: string, role: string, at: string, work: (ask: DemoAsk) => Promise<T>): Promise<T> => {
    const actor = actorIn(district, unit, role)
    return asActor(db, actor, (tx) => work(demoAsk(db, tx, actor, new Date(`${at}:00+08:00`))))
  }
  const office = <T>(at: string, work: (ask: DemoAsk) => Promise<T>) => as('office', 'office-staff', at, work)

  const issue = (order: DemoOrder): Promise<Stepped> =>
    office(order.at, async (ask) => {
      if (order.hazard === undefined) return issueOrder(ask as never, order.written as never)
      const row = await ask.tx
        .selectFrom('hazard')
        .select('id')
        .where('district', '=', district)
        .where('number', '=', order.hazard)
        .executeTakeFirstOrThrow()
      const hazard = (await findHazard(ask, row.id))!
      const rules = await rulesFor(db, district)
      const { dueOn, demand, rung } = order
      // The story has counted what its ladder did; the orders themselves follow it.
      const ladder = rung ? { rung, ladderKey: `${hazard.id}|${rung}|${hazard.dueOn}` } : {}
      const given = { ...begins(ask, rules, hazard), ...(dueOn && { dueOn }), ...(demand && { demand }), ...ladder }
      return issueDrafted(ask, rules, draftOrder(ask, rules, given, true))
    })

  // By the clock across all orders, so that the numbers follow the days.
  const moments = DEMO_ORDERS.flatMap((order) => [
    { at: order.at, order, step: null },
    ...order.steps.map((step) => ({ at: step.at, order, step })),
  ]).toSorted((a, b) => (a.at < b.at ? -1 : 1))
  const now = new Map<DemoOrder, Stepped>()
  for (const { order, step } of moments) {
    const before = now.get(order)
    now.set(order, step && before ? await walk(before, step, order) : await issue(order))
  }

  async function walk({ id, version }: Stepped, step: DemoStep, { rung }: DemoOrder): Promise<Stepped> {
    const on = { orderId: id, version }
    const lead = await office(step.at, async (ask) => (await findOrder(ask, id))!.lead)
    const role = lead.startsWith('S') ? 'school-head' : 'liaison'
    const unit = <T>(work: (ask: DemoAsk) => Promise<T>) => as(lead, role, step.at, work)
    const leader = async (ask: DemoAsk) => (await leadersOf(ask, lead))[0]!.id
    switch (step.do) {
      case 'sign':
        return unit((ask) => signOrder(ask as never, on))
      case 'reply':
        return unit(async (ask) => {
          const picture = await files.keep(
            await drawScene({ caption: `办理情况 ${step.at}（示意）`, stalls: 0, cones: true, hue: version }),
          )
          await registerFile(ask.tx, { ...ask.fileRow(picture), name: '现场示意.jpg', taken_at: null })
          return replyToOrder(ask as never, { ...on, reply: step.said, evidence: [picture.id] })
        })
      case 'verify':
        return office(step.at, (ask) => verifyOrder(ask as never, { ...on, finding: step.said }))
      case 'send-back':
        return office(step.at, (ask) => sendOrderBack(ask as never, { ...on, finding: step.said, dueOn: step.dueOn }))
      case 'follow':
        return office(step.at, async (ask) => {
          const before = (await findOrder(ask, id))!
          // What the story's ladder counted is drafted by it; the Office issues that draft.
          const second = { rung: 'order-2', round: 2, follows: id, leader: await leader(ask) }
          if (rung) draftOrder(ask, await rulesFor(db, district), { ...toldOf(before), ...second }, true)
          const given = { demand: step.said, dueOn: step.dueOn, leader: await leader(ask) }
          return followOrder(ask as never, { ...on, ...given })
        })
      case 'list':
        return office(step.at, async (ask) =>
          listOrder(ask as never, { ...on, leader: await leader(ask), plan: step.said }),
        )
      case 'interview':
        return office(step.at, async (ask) => {
          const talk = { post: await leader(ask), notes: step.said, result: step.result }
          return interviewForOrder(ask as never, { ...on, heldOn: step.at.slice(0, 10), ...talk })
        })
      case 'close':
        return office(step.at, (ask) => closeOrder(ask as never, { ...on, note: '' }))
    }
  }
}

const toldOf = (order: KeptOrder) => {
  const { aboutKind, about, school, town, matter, basis, lead, assists, demand, dueOn } = order
  return { aboutKind, about, school, town, matter, basis, lead, assists, demand, dueOn }
}

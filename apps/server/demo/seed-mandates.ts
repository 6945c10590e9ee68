import { systemActor } from '#foundation/actor.ts'
import { asActor, type Database } from '#foundation/server/database.ts'
import { servingWords } from '#accounts/living-programme/programme.words.ts'
import { askedOf, memberUnits, workOf } from '#accounts/mandate/server/asked-of.ts'
import { confirmMandate } from '#accounts/mandate/server/confirm.ts'
import { writeMandate } from '#accounts/mandate/server/write.ts'
import { type DemoAsk, demoAsk } from '#apps/server/demo/ask.ts'
import { actorIn } from '#apps/server/demo/cast.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import type { Pack } from '#programme/pack/pack.ts'

/** Units that have not begun yet, that are still writing, and whose leader has not signed: what an office sees in May. */
const NOT_BEGUN = ['tuan']
const WRITING = ['luojia']
const UNSIGNED = ['wenguang', 'nangang']

/** The lists of duties the units of the demo wrote in March. Does nothing the second time. */
export async function seedDemoMandates(db: Database, pack: Pack): Promise<void> {
  const district = pack.head.district.code
  const system = systemActor(district)
  const known = await asActor(db, system, (tx) =>
    tx.selectFrom('mandate').select('id').where('district', '=', district).limit(1).executeTakeFirst(),
  )
  if (known) return
  const rules = await dutyRulesFor(db, district)
  const now = new Date(`${pack.head.year}-03-20T09:00:00+08:00`)
  const units = await asActor(db, system, (tx) => memberUnits({ tx, actor: system, now }))
  for (const [nth, unit] of units.entries()) {
    if (NOT_BEGUN.includes(unit.id)) continue
    const day = `${pack.head.year}-03-${String(20 + (nth % 9)).padStart(2, '0')}`
    const as = <T>(role: string, time: string, work: (ask: DemoAsk) => Promise<T>): Promise<T> => {
      const actor = actorIn(district, unit.id, role)
      return asActor(db, actor, (tx) => work(demoAsk(db, tx, actor, new Date(`${day}T${time}:00+08:00`))))
    }
    const lines = askedOf(rules, unit).map(({ clause, servedBy }, at) => {
      const through = servedBy.map((thing) => servingWords[thing] ?? thing).join('、')
      const written = through ? `在${through}中逐件办理并留痕` : '由分管领导部署，每季度自查一次，情况报办公室'
      const left = WRITING.includes(unit.id) && at % 3 === 2
      return { clause, work: left ? '' : workOf(rules, unit, clause) || written, post: `${unit.id}-liaison` }
    })
    await as('liaison', '10:00', (ask) => writeMandate(ask as never, { unit: unit.id, edits: 0, lines }))
    if ([...WRITING, ...UNSIGNED].includes(unit.id)) continue
    await as('lead-in-charge', '16:00', (ask) => confirmMandate(ask as never, { unit: unit.id, edits: 1 }))
  }
}

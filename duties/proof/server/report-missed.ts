import type { Asking } from '#foundation/server/record.ts'
import type { Database } from '#foundation/server/database.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'

/** What another room is asked to report. */
export type ReportedMiss = {
  school: string
  detail: string
  title: string
  description: string
  channel: string
  spot: string
}
export type ReportMiss = (asking: Asking, given: ReportedMiss) => Promise<{ id: string }>

/** Found by what a school should have shown itself; the house reports it in nobody's name. */
const CHANNEL = 'self-check'

/**
 * A duty missed so many times running, as the programme says, becomes a hazard of the school: once for a run, because the run passes
 * that number once, and the line of the missed thing keeps the hazard.
 */
export async function reportMissed(asking: Asking, db: Database, missedId: string, report: ReportMiss): Promise<void> {
  const { tx, actor } = asking
  const line = await tx
    .selectFrom('duty_missed')
    .select(['duty', 'subject', 'running'])
    .where('district', '=', actor.district)
    .where('id', '=', missedId)
    .where('hazard', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  const { pack, find } = await dutyRulesFor(db, actor.district)
  const duty = line && find(line.duty)
  const opens = duty?.missed.opens
  // A hazard lies at a school; what a unit misses is told to the unit and the office.
  if (!line || !duty || !opens || line.running !== opens.after || duty.for.on !== 'school') return
  const channel = pack.channels.find(({ code }) => code === CHANNEL) ?? pack.channels[0]
  const hazard = await report(asking, {
    school: line.subject,
    detail: opens.detail,
    channel: channel?.code ?? CHANNEL,
    spot: '校内',
    title: `连续${line.running}次没有记录：${duty.name}`,
    description: `按工作要点，连续${opens.after}次漏做即列为隐患。请学校查明原因并恢复。`,
  })
  await tx
    .updateTable('duty_missed')
    .set({ hazard: hazard.id })
    .where('district', '=', actor.district)
    .where('id', '=', missedId)
    .execute()
}

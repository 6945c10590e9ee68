import { sql } from 'kysely'
import type { Actor } from '#foundation/actor.ts'
import { Refused } from '#foundation/refused.ts'
import type { Database } from '#foundation/server/database.ts'
import { type Asking, record } from '#foundation/server/record.ts'
import type { Finding } from '#duties/inspection/inspection-shown.ts'
import { findingsOf } from '#duties/inspection/server/findings.ts'
import { findVisit, type KeptVisit } from '#duties/inspection/server/inspection.store.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'

/** What another room is asked to report. */
export type ReportedFinding = {
  school: string
  spot: string
  detail: string
  title: string
  description: string
  channel: string
  photos: string[]
  foundOn?: string
  arisenFrom: { subject: string; item: string }
}
/** Reports one finding as the inspector who signed it; throws `Refused` when it cannot be. */
export type ReportFinding = (asking: Asking, given: ReportedFinding) => Promise<{ id: string; numberText: string }>

/** 转隐患: every chosen finding of a released visit becomes a hazard, once, and keeps its number. */
export async function reportFindings(
  asking: Asking,
  db: Database,
  visitId: string,
  report: ReportFinding,
): Promise<void> {
  const visit = await findVisit(asking, visitId)
  if (visit?.state !== 'released') return
  const waiting = (await findingsOf(asking, visitId)).filter((each) => each.toHazard && !each.hazard && !each.notHazard)
  const actor = waiting.length > 0 ? await signerOf(asking, visitId) : null
  if (!actor) return
  const channel = await channelOf(asking, db, visit)
  for (const finding of waiting) await reportOne(asking, { ...asking, actor }, visit, finding, channel, report)
}

async function reportOne(
  asking: Asking,
  as: Asking,
  visit: KeptVisit,
  finding: Finding,
  channel: string,
  report: ReportFinding,
): Promise<void> {
  const { tx, actor } = asking
  const given = { school: visit.target, spot: finding.spot, detail: finding.hazardDetail ?? '', channel }
  const words = {
    title: finding.text.slice(0, 60),
    description: `${visit.title}：${finding.text}。依据：${finding.basis}`,
  }
  const change = (columns: object) =>
    tx
      .updateTable('inspection_finding')
      .set(columns)
      .where('district', '=', actor.district)
      .where('id', '=', finding.id)
      .execute()
  await sql`savepoint one_finding`.execute(tx)
  try {
    const foundOn = visit.visitedOn === null ? {} : { foundOn: visit.visitedOn }
    const { id, numberText } = await report(as, {
      ...given,
      ...words,
      photos: finding.photos,
      ...foundOn,
      arisenFrom: { subject: visit.id, item: finding.item },
    })
    await change({ hazard: id, hazard_number: numberText })
    const detail = { finding: finding.id, item: finding.item, hazard: id, number: numberText }
    record(asking, { kind: 'inspection-finding-reported', subject: visit.id, detail })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    // One finding that cannot be reported keeps neither the others back nor itself unseen.
    await sql`rollback to savepoint one_finding`.execute(tx)
    await change({ not_hazard: error.message })
    const detail = { finding: finding.id, item: finding.item, reason: error.message }
    record(asking, { kind: 'inspection-finding-not-reported', subject: visit.id, detail })
  }
}

/** The inspector who signed last, as whom the hazard is reported. */
async function signerOf({ tx, actor }: Asking, visit: string): Promise<Actor | null> {
  const signed = await tx
    .selectFrom('fact')
    .select(['person', 'post', 'unit'])
    .where('district', '=', actor.district)
    .where('subject', '=', visit)
    .where('kind', '=', 'inspection-signed')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!signed?.person || !signed.post || !signed.unit) return null
  return { ...actor, person: signed.person, post: signed.post, unit: signed.unit, role: 'inspector' }
}

/** 暗访, 联合检查 or 明查, by the codes of the pack. */
async function channelOf({ actor }: Asking, db: Database, { openness, units }: KeptVisit): Promise<string> {
  const { pack } = await dutyRulesFor(db, actor.district)
  if (openness === 'covert') return pack.channels.find(({ covert }) => covert)?.code ?? 'covert-check'
  return units.length > 1 ? 'joint-check' : 'open-check'
}

import { sql } from 'kysely'
import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import { takeNumber } from '#foundation/server/counter.ts'
import { record } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { inspectionContract } from '#duties/inspection/inspection.contract.ts'
import { NUMBER_PLACE } from '#duties/inspection/notice-text.ts'
import { showToInspected } from '#duties/inspection/server/audience.ts'
import { draftNotice } from '#duties/inspection/server/draft-notice.ts'
import { findingsOf } from '#duties/inspection/server/findings.ts'
import { saveVisit } from '#duties/inspection/server/inspection.store.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { noticePattern } from '#duties/inspection/server/rules.ts'
import { beginStep, stepped } from '#duties/inspection/server/take-step.ts'

type Release = typeof inspectionContract.releaseVisit

/** 下发结果: the inspected see everything from now on, and what was found gets a numbered notice. */
export async function releaseVisit(ask: Ask<Release>, input: Input<Release>) {
  const { tx, actor, now } = ask
  const visit = await beginStep(ask, 'release', input)
  const findings = await findingsOf(ask, visit.id)
  await showToInspected(ask, visit)
  const after = await saveVisit(ask, visit, { state: 'released', releasedAt: now })
  record(ask, {
    kind: 'inspection-released',
    subject: visit.id,
    detail: {
      was: visit.state,
      state: 'released',
      target: visit.target,
      openness: visit.openness,
      findings: findings.map(({ id, item, toHazard }) => ({ id, item, toHazard })),
      version: after.version,
    },
  })
  if (findings.length === 0) return { ...stepped(after), noticeNumberText: null, noticeText: null }
  const rules = await dutyRulesFor(ask.house.db, actor.district)
  const year = Number(dayOf(now).slice(0, 4))
  const draft = await draftNotice(ask, visit, findings)
  // The number is taken in the statement that uses it, and last: until the commit everybody else waits for theirs.
  const number = sql<number>`(select last from taken)`
  const printed = sql<string>`replace(${noticePattern(rules, year)}, '{n}', ${number}::text)`
  const numbered = tx.with('taken', takeNumber(ask, 'inspection-notice', year)).with('last', (db) =>
    db
      .updateTable('inspection_visit')
      .set({
        notice_number: number,
        notice_year: year,
        notice_number_text: printed,
        notice_text: sql<string>`replace(${draft}, ${NUMBER_PLACE}, ${printed})`,
      })
      .where('district', '=', actor.district)
      .where('id', '=', visit.id)
      .returning(['notice_number_text as noticeNumberText', 'notice_text as noticeText']),
  )
  return ask.conclude(stepped(after), numbered)
}

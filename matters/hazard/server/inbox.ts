import { sql, type SqlBool } from 'kysely'
import type { z } from 'zod'
import { dayOf } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { RUNNING_STATES } from '#matters/hazard/due-standing.ts'
import type { hazardReadsContract } from '#matters/hazard/hazard-reads.contract.ts'
import { OPEN_STATES } from '#matters/hazard/hazard.ts'
import { type Drawer, drawerOf, INBOX } from '#matters/hazard/inbox.ts'
import { selectRows, toRow } from '#matters/hazard/server/hazard-row.ts'
import { standingRules } from '#matters/hazard/server/ledger-query.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'

type Read = typeof hazardReadsContract.readInbox
type Inbox = z.output<Read['output']>

const MOST_READ = 400
const MOST_IN_A_DRAWER = 100

/** 我的待办: every open hazard the asker has something to do with, in the drawer where it waits, most urgent first. */
export async function readInbox(ask: Ask<Read>): Promise<Inbox> {
  const rules = await rulesFor(ask.house.db, ask.actor.district)
  const rows = await selectRows(ask)
    .where('h.district', '=', ask.actor.district)
    .where(openOnes)
    .where(concerns(ask))
    .orderBy('h.due_on')
    .orderBy('h.id')
    .limit(MOST_READ)
    .execute()
  const drawers = Object.fromEntries(INBOX.map((drawer) => [drawer, []])) as unknown as Record<Drawer, Inbox[Drawer]>
  for (const selected of rows) {
    const row = toRow(selected, ask.now, standingRules(rules))
    const drawer = drawerOf(row, ask.actor)
    if (drawer && drawers[drawer].length < MOST_IN_A_DRAWER) drawers[drawer].push(row)
  }
  return drawers
}

const literally = (states: readonly string[]) => sql.join(states.map((state) => sql.lit(state)))
const openOnes = sql<SqlBool>`h.state in (${literally(OPEN_STATES)})`

/** Offices that see the district are asked for what stands with them or is late; others for whatever they may see. */
function concerns({ actor, now }: Asking) {
  if (actor.scope !== 'district') return sql<SqlBool>`true`
  return sql<SqlBool>`(h.state not in (${literally(RUNNING_STATES)}) or h.state = 'contested' or h.extension_asked
    or h.due_on < ${dayOf(now)} or h.lead = ${actor.unit})`
}

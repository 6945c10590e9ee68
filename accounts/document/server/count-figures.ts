import { sql } from 'kysely'
import type { PlainDay } from '#foundation/calendar/day.ts'
import { queryOf } from '#foundation/client.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Figure } from '#accounts/document/document.ts'
import { DROPPED_STATES, OPEN_STATES } from '#matters/hazard/hazard.ts'
import { RUNNING } from '#matters/supervision/order.ts'
import type { DocumentTemplate, FigureSource } from '#programme/pack/sections/documents.ts'

export type Period = { from: PlainDay; to: PlainDay }
/** More rows than this are not kept one by one: the filter and the cut-off find them again. */
const MOST_KEPT = 5000

const onDay = (column: string) => sql<string>`(${sql.ref(column)} at time zone 'Asia/Shanghai')::date`

const hazards = ({ tx, actor }: Asking) =>
  tx
    .selectFrom('hazard')
    .select('id')
    .where('district', '=', actor.district)
    .where('state', 'not in', [...DROPPED_STATES])
const orders = ({ tx, actor }: Asking) =>
  tx
    .selectFrom('supervision_order')
    .select('id')
    .where('district', '=', actor.district)
    .where('state', 'not in', ['drafted', 'dropped'])

type Counting = {
  rows: (asking: Asking, period: Period) => { execute: () => Promise<{ id: string }[]> }
  href: (period: Period) => string
}

/** What each number of a template counts, and the list that shows the same while it is live. */
const sources: Record<FigureSource, Counting> = {
  'hazards-found': {
    rows: (asking, { from, to }) =>
      hazards(asking)
        .where(onDay('reported_at'), '>=', from)
        .where(onDay('reported_at'), '<=', to)
        .orderBy('reported_at')
        .orderBy('id'),
    href: () => '/ledger?view=all',
  },
  'hazards-struck': {
    rows: (asking, { from, to }) =>
      hazards(asking)
        .where('state', '=', 'struck')
        .where(onDay('struck_at'), '>=', from)
        .where(onDay('struck_at'), '<=', to)
        .orderBy('struck_at')
        .orderBy('id'),
    href: () => '/ledger?view=struck',
  },
  'hazards-open': {
    rows: (asking, { to }) =>
      hazards(asking)
        .where('state', 'in', [...OPEN_STATES])
        .where(onDay('reported_at'), '<=', to)
        .orderBy('reported_at')
        .orderBy('id'),
    href: () => '/ledger?view=open',
  },
  'hazards-major': {
    rows: (asking, { from, to }) =>
      hazards(asking)
        .where('grade', '=', 'major')
        .where(onDay('reported_at'), '>=', from)
        .where(onDay('reported_at'), '<=', to)
        .orderBy('reported_at')
        .orderBy('id'),
    href: () => `/ledger?${queryOf({ view: 'all', grade: 'major' })}`,
  },
  'hazards-late': {
    rows: (asking, { to }) =>
      hazards(asking)
        .where('state', 'in', ['assigned', 'contested', 'rectifying'])
        .where('due_on', '<', to)
        .orderBy('due_on')
        .orderBy('id'),
    href: () => '/ledger?view=late',
  },
  'orders-issued': {
    rows: (asking, { from, to }) =>
      orders(asking)
        .where(onDay('issued_at'), '>=', from)
        .where(onDay('issued_at'), '<=', to)
        .orderBy('issued_at')
        .orderBy('id'),
    href: ({ to }) => `/orders?${queryOf({ year: Number(to.slice(0, 4)) })}`,
  },
  'orders-answered': {
    rows: (asking, { from, to }) =>
      orders(asking)
        .where('replied_at', 'is not', null)
        .where((is) => is.or([is('state', 'not in', [...RUNNING]), is('state', 'in', ['replied', 'verified'])]))
        .where(onDay('issued_at'), '>=', from)
        .where(onDay('issued_at'), '<=', to)
        .orderBy('issued_at')
        .orderBy('id'),
    href: ({ to }) => `/orders?${queryOf({ year: Number(to.slice(0, 4)) })}`,
  },
  'visits-released': {
    rows: ({ tx, actor }, { from, to }) =>
      tx
        .selectFrom('inspection_visit')
        .select('id')
        .where('district', '=', actor.district)
        .where('state', '=', 'released')
        .where(onDay('released_at'), '>=', from)
        .where(onDay('released_at'), '<=', to)
        .orderBy('released_at')
        .orderBy('id'),
    href: () => '/inspections',
  },
}

/** Counts the numbers of a template over its days. Each keeps what it counted, so that text and rows never differ. */
export async function countFigures(asking: Asking, template: DocumentTemplate, period: Period): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { code, count, words } of template.figures) {
    const source = sources[count]
    const found = await source.rows(asking, period).execute()
    figures.push({
      code,
      value: found.length,
      words: words.replace('{n}', String(found.length)),
      href: source.href(period),
      rows: found.length > MOST_KEPT ? null : found.map(({ id }) => id),
      cutOff: period.to,
    })
  }
  return figures
}

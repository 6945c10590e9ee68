import { type Selectable, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { dayOf } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Rules } from '#matters/hazard/server/rules.ts'
import type { TargetRow } from '#matters/key-target/key-target-reads.contract.ts'
import { gapDays, milestoneStanding } from '#matters/key-target/process.ts'
import { toTarget } from '#matters/key-target/server/target.store.ts'
import type { Milestone } from '#matters/key-target/target.ts'

type Beside = {
  school_name: string
  lead_name: string | null
  leader_name: string | null
  assist_names: string[]
  milestones: Milestone[]
  newest: string | null
}
export type SelectedTarget = Selectable<Tables['key_target']> & Beside

/** Targets with the names, milestones and newest progress a reader needs, in one query; conditions and order are the caller's. */
export const selectTargets = ({ tx, actor }: Pick<Asking, 'tx' | 'actor'>) =>
  tx
    .selectFrom('key_target as t')
    .innerJoin('unit as s', (on) => on.onRef('s.district', '=', 't.district').onRef('s.id', '=', 't.school'))
    .leftJoin('unit as l', (on) => on.onRef('l.district', '=', 't.district').onRef('l.id', '=', 't.lead'))
    .selectAll('t')
    .select(['s.short as school_name', 'l.short as lead_name'])
    .select([
      sql<
        string | null
      >`(select u.short || ' ' || p.title from post p join unit u on u.district = p.district and u.id = p.unit
        where p.district = t.district and p.id = t.leader)`.as('leader_name'),
      sql<string[]>`coalesce((select array_agg(u.short order by u.sort, u.id) from unit u
        where u.district = t.district and u.id = any(t.assists)), '{}')`.as('assist_names'),
      sql<Milestone[]>`coalesce((select jsonb_agg(jsonb_build_object('seq', m.seq, 'what', m.what, 'dueOn', m.due_on,
        'reachedOn', m.reached_on, 'note', m.note) order by m.due_on, m.seq) from key_target_milestone m
        where m.district = t.district and m.target = t.id), '[]')`.as('milestones'),
      sql<string | null>`(select to_char(e.on_day, 'FMMM月FMDD日') || e.words from key_target_entry e
        where e.district = t.district and e.target = t.id and e.kind = 'progress' order by e.at desc, e.id limit 1)`.as(
        'newest',
      ),
    ])
    .where('t.district', '=', actor.district)

export function toTargetRow({ pack }: Pick<Rules, 'pack'>, selected: SelectedTarget, now: Date): TargetRow {
  const { school_name, lead_name, leader_name, assist_names, milestones, newest, ...row } = selected
  const { number: _n, remindedFor: _r, programme: _p, audience: _a, evidence: _e, ...target } = toTarget(row)
  const today = dayOf(now)
  return {
    ...target,
    schoolName: school_name,
    categoryName: categoryName(pack, target.category),
    leadName: lead_name,
    assistNames: assist_names,
    leaderName: leader_name,
    milestones,
    behind: milestones.filter((each) => milestoneStanding(each, today) === 'behind').length,
    gap: gapDays(target, today, pack.deadlines.keyTargets.progressDays),
    newest: newest ?? '',
  }
}

export const categoryName = ({ hazardCategories }: Rules['pack'], category: string): string =>
  hazardCategories.domains.find(({ code }) => code === category)?.label ?? category

import type { Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { dayOf, daysBetween, plainDay } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { RiskRow, ShownGrade } from '#matters/risk/risk-reads.contract.ts'
import { isLate } from '#matters/risk/risk.ts'
import { toRisk } from '#matters/risk/server/risk.store.ts'
import type { Risks } from '#programme/pack/sections/risks.ts'

type Names = { school_name: string; town_name: string | null; post_title: string | null }
export type SelectedRisk = Selectable<Tables['risk']> & Names

/** Risks with the names a reader needs, in one query; conditions and order are the caller's. */
export const selectRisks = ({ tx, actor }: Pick<Asking, 'tx' | 'actor'>) =>
  tx
    .selectFrom('risk as r')
    .innerJoin('unit as s', (on) => on.onRef('s.district', '=', 'r.district').onRef('s.id', '=', 'r.school'))
    .leftJoin('unit as t', (on) => on.onRef('t.district', '=', 'r.district').onRef('t.id', '=', 'r.town'))
    .leftJoin('post as p', (on) => on.onRef('p.district', '=', 'r.district').onRef('p.id', '=', 'r.responsible'))
    .selectAll('r')
    .select(['s.short as school_name', 't.short as town_name', 'p.title as post_title'])
    .where('r.district', '=', actor.district)

/** A grade of a pack that has it no longer keeps its code and the lightest colour: nothing is made graver afterwards. */
export function gradeShown({ grades }: Pick<Risks, 'grades'>, code: string): ShownGrade {
  const found = grades.find((each) => each.code === code)
  return found ? { code, name: found.name, colour: found.colour } : { code, name: code, colour: 'blue' }
}

export function toRiskRow(row: SelectedRisk, now: Date, risks: Pick<Risks, 'grades' | 'kinds'>): RiskRow {
  const { school_name, town_name, post_title, ...columns } = row
  const { audience: _, reminded: __, programme: ___, ...risk } = toRisk(columns)
  const today = dayOf(now)
  const late = isLate(risk, today)
  return {
    ...risk,
    schoolName: school_name,
    townName: town_name,
    kindName: risks.kinds.find(({ code }) => code === risk.kind)?.name ?? risk.kind,
    gradeShown: gradeShown(risks, risk.grade),
    responsibleName: post_title ?? '已撤销的职务',
    late,
    lateDays: late ? daysBetween(plainDay(risk.reviewOn), today) : 0,
  }
}

import type { Asking } from '#foundation/server/record.ts'
import type { CampaignPlan, PlannedBlock } from '#duties/campaign/server/campaign-plan.ts'
import { schoolsOf } from '#duties/campaign/server/matrix.ts'
import type { DutyRules } from '#duties/duty/server/duty-rules.ts'
import { fallsOn } from '#duties/duty/subject.ts'

export type Writer = { unit: string; name: string; parent: string | null; isSchool: boolean; blocks: PlannedBlock[] }

/** Who writes a report on a campaign: each unit that goes to the schools, and the schools on what they look at themselves. */
export async function writersOf(asking: Asking, rules: DutyRules, plan: CampaignPlan): Promise<Writer[]> {
  const { tx, actor } = asking
  const leads = [...new Set(plan.blocks.flatMap((block) => block.leads))]
  const units =
    leads.length === 0
      ? []
      : await tx
          .selectFrom('unit')
          .select(['id', 'name'])
          .where('district', '=', actor.district)
          .where('id', 'in', leads)
          .orderBy('sort')
          .orderBy('id')
          .execute()
  const own = plan.blocks.filter((block) => block.leads.length === 0)
  const duties = plan.duties.filter(({ code }) => own.some((block) => block.duties.includes(code)))
  const schools = plan.schoolsReport
    ? (await schoolsOf(asking, rules, plan)).filter((school) => duties.some((duty) => fallsOn(duty.for, school)))
    : []
  return [
    ...units.map(({ id, name }): Writer => {
      const blocks = plan.blocks.filter((block) => block.leads.includes(id))
      return { unit: id, name, parent: null, isSchool: false, blocks }
    }),
    ...schools.map(({ id, name, parent }): Writer => ({ unit: id, name, parent, isSchool: true, blocks: own })),
  ]
}

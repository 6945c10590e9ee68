import type { Asking } from '#foundation/server/record.ts'
import { sumOf } from '#duties/campaign/campaign-sums.ts'
import type { ReportFigures } from '#duties/campaign/report.ts'
import type { CampaignPlan } from '#duties/campaign/server/campaign-plan.ts'
import { readMatrix } from '#duties/campaign/server/matrix.ts'
import type { Writer } from '#duties/campaign/server/writers.ts'
import type { DutyRules } from '#duties/duty/server/duty-rules.ts'

/** What a unit's own work of a campaign comes to now, school by school, with the rows behind it. */
export async function figuresOf(
  asking: Asking,
  rules: DutyRules,
  plan: CampaignPlan,
  { unit, isSchool, blocks }: Writer,
): Promise<ReportFigures> {
  const { schools, cells, proofs, findings } = await readMatrix(asking, rules, plan, {
    blocks,
    foundBy: unit,
    ...(isSchool && { schools: [unit] }),
  })
  const { asked, done, found, fixed, open } = sumOf(cells)
  const counted = findings.filter(({ stage }) => stage !== 'dropped')
  return {
    asked,
    done,
    found,
    fixed,
    open,
    unreported: cells.reduce((sum, { unreported }) => sum + unreported, 0),
    lines: schools.map(({ id, short }) => {
      const { white: _, ...sum } = sumOf(cells.filter(({ school }) => school === id))
      return { school: id, short, ...sum }
    }),
    unfixed: counted.filter(({ stage }) => stage !== 'fixed'),
    proofs,
    hazards: counted.map(({ hazard }) => hazard),
    at: asking.now,
  }
}

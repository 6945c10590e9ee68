import type { Actor } from '#foundation/actor.ts'
import type { Asking } from '#foundation/server/record.ts'
import { type CampaignCell, type CampaignFinding } from '#duties/campaign/campaign.ts'
import { cellsOf } from '#duties/campaign/campaign-sums.ts'
import type { CampaignPlan, PlannedBlock } from '#duties/campaign/server/campaign-plan.ts'
import { findingsOf } from '#duties/campaign/server/findings.ts'
import { sheetsOf } from '#duties/campaign/server/sheets.ts'
import { judgeAsked } from '#duties/coverage/server/judge-span.ts'
import { expectedOf } from '#duties/duty/expected.ts'
import type { DutyRules } from '#duties/duty/server/duty-rules.ts'
import { type NamedSubject, subjectsIn } from '#duties/duty/server/subjects.ts'
import { fallsOn } from '#duties/duty/subject.ts'

export type CampaignMatrix = {
  schools: NamedSubject[]
  blocks: readonly PlannedBlock[]
  cells: CampaignCell[]
  /** The sheets that were counted. */
  proofs: string[]
  findings: CampaignFinding[]
}

type Narrow = { schools?: readonly string[]; blocks?: readonly PlannedBlock[]; foundBy?: string }

/** Schools × blocks as the asker may see them: what is asked, what was shown, what was found and where it stands. */
export async function readMatrix(
  asking: Asking,
  rules: DutyRules,
  plan: CampaignPlan,
  { schools: only, blocks = plan.blocks, foundBy }: Narrow = {},
): Promise<CampaignMatrix> {
  const all = await schoolsOf(asking, rules, plan)
  const schools = only ? all.filter(({ id }) => only.includes(id)) : all
  const codes = blocks.flatMap(({ duties }) => duties)
  const duties = plan.duties.filter(({ code }) => codes.includes(code))
  const asked = expectedOf(duties, schools, plan.year, rules.by)
  const { judged } = await judgeAsked(asking, asked, { duties, subjects: schools })
  const periods = [...new Set(asked.map(({ period }) => period))]
  const there = new Set(schools.map(({ id }) => id))
  const sheets = (await sheetsOf(asking, codes, periods)).filter(({ subject }) => there.has(subject))
  const findings = (await findingsOf(asking, plan.card.code)).filter(
    ({ school, duty, unit }) => there.has(school) && codes.includes(duty) && (!foundBy || unit === foundBy),
  )
  const ids = schools.map(({ id }) => id)
  return {
    schools,
    blocks,
    cells: cellsOf(ids, blocks, judged, sheets, findings),
    proofs: sheets.map(({ id }) => id),
    findings,
  }
}

/** The schools on which any of its duties falls. */
export async function schoolsOf(asking: Asking, rules: DutyRules, { card, duties }: CampaignPlan) {
  const subjects = await subjectsIn(asking, rules, { from: card.from, to: card.opensOn ?? card.to })
  return subjects.filter((each) => each.kind === 'school' && duties.some((duty) => fallsOn(duty.for, each)))
}

/**
 * What somebody sees of a campaign: the district all; a town, a school and the bureau of its line those schools whole; a unit that
 * goes to the schools all of them, of its own blocks. The same as the rows row-level security shows, so that nothing looks undone
 * because it could not be read.
 */
export function seenOf(
  { scope, unit, units }: Pick<Actor, 'scope' | 'unit' | 'units'>,
  plan: CampaignPlan,
  schools: readonly NamedSubject[],
): Required<Pick<Narrow, 'schools' | 'blocks'>> {
  const ids = schools.map(({ id }) => id)
  if (scope === 'district') return { schools: ids, blocks: plan.blocks }
  const near = schools.filter(({ id, line }) => units.includes(id) || line === unit).map(({ id }) => id)
  if (near.length > 0) return { schools: near, blocks: plan.blocks }
  const own = plan.blocks.filter(({ leads }) => leads.includes(unit))
  return { schools: own.length > 0 ? ids : [], blocks: own }
}

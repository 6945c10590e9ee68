import type { z } from 'zod'
import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { hazardReadsContract, Precedent } from '#matters/hazard/hazard-reads.contract.ts'
import type { HazardGrade } from '#matters/hazard/hazard.ts'
import { gradeWords } from '#matters/hazard/hazard.words.ts'
import { latestDue } from '#matters/hazard/server/due.ts'
import { findHazard, type KeptHazard } from '#matters/hazard/server/hazard.store.ts'
import { findPrecedents } from '#matters/hazard/server/precedents.ts'
import { detailOf, gradeOf, type Rules, rulesFor } from '#matters/hazard/server/rules.ts'
import { suggestGrade } from '#matters/hazard/suggest-grade.ts'
import { school, territory } from '#programme/pack/sections/hazard-categories.ts'
import { findOpenUnits } from '#registry/unit/server/find-unit.ts'

type Suggest = typeof hazardReadsContract.suggestAssignment
type Suggestion = z.output<Suggest['output']>

/** What the programme, the precedents and the place say about who should do this by when; each with its reason. */
export async function suggestAssignment(ask: Ask<Suggest>, { hazardId }: Input<Suggest>): Promise<Suggestion> {
  const hazard = (await findHazard(ask, hazardId)) ?? ask.refuse('hazard-not-found')
  const rules = await rulesFor(ask.house.db, ask.actor.district)
  const before = hazard.reboundOf ? await findHazard(ask, hazard.reboundOf) : undefined
  const precedents = await findPrecedents(ask, { category: hazard.category, detail: hazard.detail })
  const detail = detailOf(rules, hazard.detail)
  const { grade, why } = suggestGrade(detail?.hints ?? {}, { ...hazard, before: before?.grade ?? null })
  const parties = await openParties(ask, partiesOf(rules, hazard, precedents))
  return {
    grade,
    gradeWhy: why,
    ...parties,
    dueOn: byGrade((each) => latestDue(rules, each, ask.now)),
    dueWhy: byGrade((each) => `${gradeWords[each]}隐患不超过${gradeOf(rules, each)?.resolveDays ?? 7}日，从交办起算`),
    precedents: precedents.slice(0, 5),
  }
}

const byGrade = (of: (grade: HazardGrade) => string): Record<HazardGrade, string> => ({
  general: of('general'),
  larger: of('larger'),
  major: of('major'),
})

type Parties = { lead: string | null; leadWhy: string; assists: { unit: string; why: string }[] }

/** The default of the programme, unless it was decided otherwise before; the town is asked along for what lies in its territory. */
function partiesOf(rules: Rules, hazard: KeptHazard, [latest]: readonly Precedent[]): Parties {
  const detail = detailOf(rules, hazard.detail)
  const unitFor = (code: string) => (code === school ? hazard.school : code === territory ? hazard.town : code)
  const basis = detail ? `要点 ${detail.basis.join('、')}` : '要点包没有写明'
  const usual = detail ? unitFor(detail.lead) : null
  const decided = latest && (detail?.lead === school ? null : latest)
  const lead = decided ? decided.lead : usual
  const leadWhy = decided ? `${basis}；裁定先例${decided.number}号` : basis
  const named = (detail?.assist ?? []).map((code) => ({
    unit: unitFor(code),
    why: code === territory ? '属地（要点 1.1）' : basis,
  }))
  // Whoever was the default and lost the ruling is usually still needed at the place.
  const former =
    decided && usual && usual !== lead
      ? [{ unit: usual, why: `裁定先例${decided.number}号改由别的单位牵头，原牵头配合` }]
      : []
  const assists = [...named, ...former].filter(
    (each): each is { unit: string; why: string } => each.unit !== null && each.unit !== lead,
  )
  return {
    lead,
    leadWhy,
    assists: assists.filter((each, i) => assists.findIndex(({ unit }) => unit === each.unit) === i),
  }
}

/** Units that have been dissolved are not suggested. */
async function openParties(ask: Ask<Suggest>, { lead, leadWhy, assists }: Parties): Promise<Parties> {
  const open = new Set(
    (await findOpenUnits(ask, [...(lead ? [lead] : []), ...assists.map(({ unit }) => unit)])).map(({ id }) => id),
  )
  return {
    lead: lead !== null && open.has(lead) ? lead : null,
    leadWhy: lead !== null && !open.has(lead) ? `${leadWhy}；该单位已撤销，请另选` : leadWhy,
    assists: assists.filter(({ unit }) => open.has(unit)),
  }
}

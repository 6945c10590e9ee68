import { dayOf, type PlainDay } from '#foundation/calendar/day.ts'
import type { Input, Output } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { wholeOf, type GivenAnswer } from '#duties/checklist/checklist.ts'
import { itemsAsked } from '#duties/checklist/asked.ts'
import type { defencesContract } from '#duties/defences/defences.contract.ts'
import { EIGHT_ONES, FOUR_PERCENTS } from '#duties/defences/defences.ts'
import { figureNames, listWords } from '#duties/defences/defences.words.ts'
import { partReached } from '#duties/defences/percents.ts'
import { openFindings, type OpenFinding } from '#duties/defences/server/sheets.reads.ts'
import { notAfter } from '#duties/defences/server/read-defences.ts'
import { type Standings, standingsOf, type StoodList } from '#duties/defences/server/standings.ts'
import { schoolsOf } from '#duties/defences/server/whose.ts'
import { mayCover } from '#duties/coverage/who-may.ts'
import { type DutyRules, dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import type { ChecklistItem } from '#programme/pack/sections/checklists.ts'

type Read = typeof defencesContract.readSchoolDefences
type Plate = typeof defencesContract.readPlate
type Asking = Pick<Ask<Read>, 'tx' | 'actor' | 'now' | 'house' | 'refuse'>

/** One school: every item with its basis, what was answered, and the hazard it became. */
export async function readSchoolDefences(ask: Ask<Read>, input: Input<Read>): Promise<Output<Read>> {
  const { rules, standing, day } = await getStanding(ask, input.school, input.day)
  const findings = await openFindings(ask, input.school)
  return {
    at: ask.now,
    day,
    school: standing.row,
    lists: standing.lists.map((each) => listOf(rules, standing, each, findings)),
    percents: percentsIn(rules, standing, day),
    platePhotos: standing.lists.find(({ list }) => list === EIGHT_ONES)?.sheet?.answers['EO-2']?.photos ?? [],
  }
}

/** What to write on the plate: exact or not at all. Source: clause 5.27. */
export async function readPlate(ask: Ask<Plate>, { school }: Input<Plate>): Promise<Output<Plate>> {
  const { standing } = await getStanding(ask, school)
  const { text, station } = standing.row.plate
  if (text === null || station === null) return ask.refuse('plate-station-unknown')
  return { text, station, school: standing.row.name, basis: '要点5.27' }
}

async function getStanding(ask: Asking, school: string, wanted?: PlainDay) {
  if (!mayCover(ask.actor)) ask.refuse('defences-not-yours')
  const rules = await dutyRulesFor(ask.house.db, ask.actor.district)
  const day = notAfter(wanted, dayOf(ask.now))
  const [standing] = await standingsOf(ask, rules, await schoolsOf(ask, rules, day, [school]), day)
  return { rules, day, standing: standing ?? ask.refuse('defences-not-found') }
}

function listOf(
  rules: DutyRules,
  { row }: Standings,
  { list, items, sheet, stood }: StoodList,
  findings: ReadonlyMap<string, OpenFinding>,
): Output<Read>['lists'][number] {
  const line = row.lists.find((each) => each.list === list)
  if (!line) throw new Error(`no standing of ${list}`)
  return {
    ...line,
    name: rules.checklist(list)?.name ?? listWords[list],
    duty: rules.duties.find(({ proof }) => proof.checklist === list)?.code ?? null,
    items: items.map((item) => {
      const { code, text, basis, unsure, note, must, weight } = item
      const hazard = findings.get(code)
      return {
        code,
        text,
        basis,
        unsure: unsure === true,
        note: note ?? '',
        must,
        weight,
        verdict: stood.verdicts[code] ?? 'unanswered',
        says: saidOf(item, sheet?.answers[code]),
        hazard: hazard ? { id: hazard.id, number: hazard.number } : null,
      }
    }),
  }
}

function saidOf({ threshold }: ChecklistItem, answer: GivenAnswer | undefined): string {
  if (!answer) return ''
  if (answer.applicable === false) return '不适用'
  const unit = threshold && 'unit' in threshold ? (threshold.unit ?? '') : ''
  if (typeof answer.value === 'boolean') return answer.value ? '是' : '否'
  return answer.value === null ? '' : `${answer.value}${unit}`
}

function percentsIn(rules: DutyRules, { row, shown }: Standings, day: PlainDay): Output<Read>['percents'] {
  const items = itemsAsked(rules.checklist(FOUR_PERCENTS)?.items ?? [], day)
  return Object.entries(row.percents).map(([code, reached]) => ({
    code,
    name: figureNames[code] ?? code,
    reached,
    parts: items
      .filter((item) => wholeOf(item.code) === code)
      .map((item) => ({
        code: item.code,
        text: item.text,
        reached: partReached(item, shown),
        shownBy: sourceOf(item),
      })),
  }))
}

function sourceOf({ shownBy }: ChecklistItem): string {
  if (shownBy?.from === 'items') return `自查${shownBy.items.join('、')}`
  return shownBy?.from === 'guards' ? '保安名册和配备规则' : '本周护学岗排班'
}

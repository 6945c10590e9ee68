import { plainDay } from '#foundation/calendar/day.ts'
import { monthDayWords, nearMomentWords } from '#foundation/calendar/words.ts'
import { Deadline } from '#foundation/ui/deadline.tsx'
import { FiveFacts } from '#foundation/ui/five-facts.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Status, type State } from '#foundation/ui/status.tsx'
import type { HazardPage } from '#matters/hazard/hazard-reads.contract.ts'
import { passesNeeded } from '#matters/hazard/hazard.ts'
import { waitedWords } from '#matters/hazard/screens/page/life.ts'
import { dueWords } from '#matters/hazard/screens/standing.ts'
import { useChoices } from '#matters/hazard/screens/use-choices.ts'

/** 哪所学校 · 什么隐患 · 谁负责 · 何时到期 · 复查没有 */
export function HazardFacts({ page, now }: { page: HazardPage; now: Date }) {
  const { hazard, schoolName, townName, lead, assists, categoryLabel } = page
  const { unitShort } = useChoices()
  const [domain, detail] = categoryLabel.split(' · ')
  const { state, word, under } = reinspection(page, now)
  return (
    <FiveFacts
      facts={[
        {
          ask: '哪所学校',
          answer: <Link href={`/schools/${hazard.school}`}>{schoolName}</Link>,
          under: [hazard.spot, townName].filter(Boolean).join(' · '),
        },
        { ask: '什么隐患', answer: domain, under: detail },
        {
          ask: '谁负责',
          answer: lead ? (lead.unit === hazard.school ? '学校' : lead.name) : '未交办',
          under: assists.length > 0 ? `配合 ${assists.map(({ unit }) => unitShort(unit)).join('、')}` : undefined,
        },
        { ask: '何时到期', answer: <Deadline words={dueWords({ ...hazard, due: page.due }, now)} /> },
        { ask: '复查没有', answer: <Status state={state} word={word} large />, under },
      ]}
    />
  )
}

function reinspection(
  { hazard, reinspections }: HazardPage,
  now: Date,
): { state: State; word: string; under?: string } {
  const { state, doneAt, passes, grade, sendBacks, reinspectedOn } = hazard
  const back = sendBacks > 0 ? `退回过${sendBacks}次` : ''
  const join = (...parts: string[]) => parts.filter(Boolean).join(' · ')
  if (state === 'struck' || state === 'passed') {
    const by = reinspections.filter(({ passed }) => passed).length
    const on = reinspectedOn ? `${monthDayWords(plainDay(reinspectedOn))}` : ''
    return { state: 'done', word: '复查合格', under: join(on, by > 0 ? `${by}人次` : '', back) }
  }
  if (state !== 'done' || !doneAt) return { state: 'todo', word: '还没到', under: back || '报整改完成后复查' }
  const waits = `${nearMomentWords(doneAt, now)}报完，已等${waitedWords(doneAt, now)}`
  const some = passes > 0 ? `合格${passes}/${passesNeeded(grade)}人` : '未复查'
  return { state: 'soon', word: some, under: join(waits, back) }
}

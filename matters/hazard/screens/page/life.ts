import { plainDay } from '#foundation/calendar/day.ts'
import { momentWords, monthDayWords } from '#foundation/calendar/words.ts'
import type { Step } from '#foundation/ui/step-line.tsx'
import type { HazardPage } from '#matters/hazard/hazard-reads.contract.ts'
import type { HazardState } from '#matters/hazard/hazard.ts'
import { DROPPED_STATES } from '#matters/hazard/hazard.ts'

const stages = ['发现登记', '核实定级', '交办', '签收', '整改', '复查', '销号', '回头看'] as const

/** Which stage a state stands in; dropped ones stand where they were dropped. */
const stageOf: Record<HazardState, number> = {
  reported: 1,
  verified: 1,
  graded: 2,
  assigned: 3,
  contested: 3,
  rectifying: 4,
  done: 5,
  passed: 6,
  struck: 7,
  'void-proposed': 1,
  void: 1,
  withdrawn: 1,
  merged: 1,
}
const waiting: Partial<Record<HazardState, string>> = {
  reported: '待核实',
  verified: '待定级',
  graded: '待交办',
  assigned: '待签收',
  contested: '待裁定',
  done: '待安排',
  passed: '待销号',
  'void-proposed': '待同意作废',
}

/** The life of a hazard as a line. Each moment is that of the last time it was reached. */
export function lifeOf({ hazard, due, timeline, lookBacks }: HazardPage): Step[] {
  const dropped = (DROPPED_STATES as readonly string[]).includes(hazard.state)
  const last = (...kinds: string[]) => timeline.find(({ kind }) => kinds.includes(kind))?.at
  const at = Math.max(stageOf[hazard.state], hazard.state === 'void-proposed' && hazard.assignedAt ? 4 : 0)
  const reached: (Date | null | undefined)[] = [
    hazard.reportedAt,
    last('hazard-graded') ?? last('hazard-verified'),
    hazard.assignedAt,
    hazard.acceptedAt,
    hazard.doneAt,
    last('hazard-passed'),
    hazard.struckAt,
  ]
  const looked = lookBacks.filter(({ held }) => held !== null).length
  const nextLook = lookBacks.find(({ held }) => held === null)
  return stages.map((name, index): Step => {
    if (index === 7) {
      if (hazard.state !== 'struck') return { name, state: 'todo', when: '30日、90日后' }
      if (!nextLook) return { name, state: 'done', when: looked > 0 ? `已看${looked}次` : undefined }
      return { name, state: 'doing', when: `${monthDayWords(plainDay(nextLook.dueOn))}起` }
    }
    const moment = reached[index]
    if (index < at) return { name, state: 'done', when: moment ? momentWords(moment) : undefined }
    if (index > at || dropped) return { name, state: 'todo' }
    const late = due.state === 'late'
    const by = hazard.dueOn && index === 4 ? `${monthDayWords(plainDay(hazard.dueOn))}前` : undefined
    return {
      name,
      state: late ? 'late' : 'doing',
      when: late ? `逾期${-(due.daysLeft ?? 0)}天` : (waiting[hazard.state] ?? by),
    }
  })
}

/** How long something has been waiting, as one would say it. */
export function waitedWords(since: Date, now: Date): string {
  const hours = Math.floor((now.getTime() - since.getTime()) / 3_600_000)
  if (hours < 1) return '不到1小时'
  return hours < 48 ? `${hours}小时` : `${Math.floor(hours / 24)}天`
}

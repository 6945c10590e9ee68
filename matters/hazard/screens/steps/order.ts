import type { z } from 'zod'
import type { hazardReadsContract } from '#matters/hazard/hazard-reads.contract.ts'
import type { HazardGrade } from '#matters/hazard/hazard.ts'

export type Suggestion = z.output<typeof hazardReadsContract.suggestAssignment.output>

/** An order to units: who leads, who helps, until when, what is asked. */
export type Order = { lead: string; assists: string[]; dueOn: string; demand: string; urgent: boolean }

export const emptyOrder = ({ lead, assists, dueOn }: Suggestion, grade: HazardGrade): Order => ({
  lead: lead ?? '',
  assists: assists.map(({ unit }) => unit).filter((unit) => unit !== lead),
  dueOn: dueOn[grade],
  demand: '',
  urgent: grade === 'major',
})

export const orderErrors = ({ lead, assists, dueOn }: Order) => ({
  lead: !lead && '请选一个牵头单位',
  assists: assists.includes(lead) && '牵头单位不用再列为配合单位',
  dueOn: !dueOn && '请选期限',
})

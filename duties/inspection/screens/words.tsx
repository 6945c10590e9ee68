import type { State } from '#foundation/ui/status.tsx'
import { Tag } from '#foundation/ui/tag.tsx'
import type { PlanRow, VisitRow } from '#duties/inspection/inspection-shown.ts'
import type { PlanState, VisitState } from '#duties/inspection/inspection.ts'
import { coverageWords, opennessWords, scheduleWords } from '#duties/inspection/inspection.words.ts'

export const planLook: Record<PlanState, State> = { planned: 'todo', drawn: 'doing', cancelled: 'todo' }
export const visitLook: Record<VisitState, State> = {
  planned: 'todo',
  started: 'doing',
  recorded: 'doing',
  signed: 'soon',
  released: 'done',
  cancelled: 'todo',
  joined: 'done',
}

/** 明查 · 抽查 · 定期. */
export function AttributeTags({ of }: { of: Pick<PlanRow | VisitRow, 'openness' | 'coverage' | 'schedule'> }) {
  return (
    <>
      <Tag strong={of.openness === 'covert'}>{opennessWords[of.openness]}</Tag>
      <Tag>{coverageWords[of.coverage]}</Tag>
      <Tag>{scheduleWords[of.schedule]}</Tag>
    </>
  )
}

/** Words by code as the segments of a strip. */
export const segmentsOf = <V extends string>(words: Record<V, string>) =>
  (Object.entries(words) as [V, string][]).map(([value, said]) => ({ value, words: said }))

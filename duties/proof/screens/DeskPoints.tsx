import type { PlainDay } from '#foundation/calendar/day.ts'
import { Section } from '#foundation/ui/page.tsx'
import type { PatrolPoint } from '#duties/proof/proof.contract.ts'
import { passedAt, timePassed } from '#duties/proof/screens/desk-draft.ts'
import type { ChangeDraft, DutyDraft } from '#duties/proof/screens/field/duty-draft.ts'

type DeskPointsProps = { points: readonly PatrolPoint[]; draft: DutyDraft; change: ChangeDraft; day: PlainDay }

/** When a round passed each point, copied from the paper of the day; a point without a time was not passed. */
export const DeskPoints = ({ points, draft, change, day }: DeskPointsProps) => (
  <Section title="巡查点位" remark="照当时的纸质记录填到达时间，没到的空着">
    <ol className="pf-points">
      {points.map((point) => (
        <li key={point.id}>
          <b>{point.name}</b>
          <input
            className="hx-input"
            type="time"
            aria-label={`到${point.name}的时间`}
            value={timePassed(draft, point)}
            onChange={({ target }) => change((old) => passedAt(old, point, day, target.value))}
          />
        </li>
      ))}
    </ol>
  </Section>
)

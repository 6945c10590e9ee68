import { Icon } from '#foundation/ui/icon.tsx'

export type Step = {
  name: string
  state: 'done' | 'doing' | 'late' | 'todo'
  /** When it happened, or what it waits for. */
  when?: string | undefined
}

const heard = { done: '已完成', doing: '正在这一步', late: '这一步已逾期', todo: '还没到' } as const

/** A life as a line: ticked behind, half where it stands, rings ahead. */
export function StepLine({ steps, name }: { steps: readonly Step[]; name: string }) {
  return (
    <ol className="hx-steps" aria-label={name}>
      {steps.map((step) => (
        <li
          key={step.name}
          className="hx-step"
          data-state={step.state}
          aria-current={step.state === 'doing' || step.state === 'late' ? 'step' : undefined}
        >
          <span className="hx-step__mark">
            <Icon name={step.state} says={heard[step.state]} />
          </span>
          <b>{step.name}</b>
          <small>{step.when}</small>
        </li>
      ))}
    </ol>
  )
}

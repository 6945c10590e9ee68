import { Icon } from '#foundation/ui/icon.tsx'

export const states = ['todo', 'doing', 'soon', 'late', 'done', 'unknown'] as const
export type State = (typeof states)[number]

export const stateWords: Record<State, string> = {
  todo: '未开始',
  doing: '进行中',
  soon: '快到期',
  late: '逾期',
  done: '已办结',
  unknown: '未知',
}

type StatusProps = {
  state: State
  /** What exactly, in place of the general word: 待复查, 待签收. The icon stays. */
  word?: string | undefined
  /** A pill in lists and heads, icon and word in tables. */
  pill?: boolean | undefined
  large?: boolean | undefined
}

/** How a thing stands: always a word and an icon, colour only helps. */
export function Status({ state, word, pill, large }: StatusProps) {
  const look = `hx-status${pill ? ' hx-status--pill' : ''}${large ? ' hx-status--large' : ''}`
  return (
    <span className={look} data-state={state}>
      <Icon name={state} />
      {word ?? stateWords[state]}
    </span>
  )
}

import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Answer, Order } from '#apps/cli/bench/visitor.ts'

export type Visitor = { ask: (order: Order) => Promise<Answer>; leave: () => void }

/** Starts the other side of the wire. It ends with this process. */
export function visitor(): Visitor {
  const child = fork(join(import.meta.dirname, 'visitor.ts'), { serialization: 'advanced' })
  return {
    ask: async (order) => {
      const answer = await new Promise<Answer>((resolve, reject) => {
        child.once('message', (said) => resolve(said as Answer))
        child.once('exit', () => reject(new Error('the visitor is gone')))
        child.send(order)
      })
      child.removeAllListeners('exit')
      if (answer.refused.length > 0) throw new Error(`${answer.refused.length} 次没有成功，例如 ${answer.refused[0]}`)
      return answer
    },
    leave: () => void child.kill(),
  }
}

import { clausesIn } from '#foundation/test/clauses-in.ts'

export interface Clause {
  id: string
  statement: string
  state: 'served' | 'planned'
}

export interface ProvingTest {
  file: string
  name: string
  /** In the last run on this very source; null when it has not been run since. */
  passed: boolean | null
}

export interface Proof {
  clause: string
  statement: string
  state: Clause['state']
  tests: ProvingTest[]
}

/** Brings clauses and tests together and says where they contradict each other. */
export function judge(
  clauses: readonly Clause[],
  tests: readonly ProvingTest[],
): { proofs: Proof[]; complaints: string[] } {
  const known = new Set(clauses.map(({ id }) => id))
  const proofs = clauses.map(({ id, statement, state }) => ({
    clause: id,
    statement,
    state,
    tests: tests.filter(({ name }) => clausesIn(name).includes(id)),
  }))
  const unknown = tests.flatMap(({ file, name }) =>
    clausesIn(name)
      .filter((id) => !known.has(id))
      .map((id) => `${file} 证明的条目 ${id} 不在工作要点里`),
  )
  const unproved = proofs.filter(({ state, tests: own }) => state === 'served' && own.length === 0)
  const failing = proofs.filter(({ tests: own }) => own.some(({ passed }) => passed === false))
  return {
    proofs,
    complaints: [
      ...unknown,
      ...unproved.map(({ clause }) => `条目 ${clause} 标为已承接，却没有测试证明`),
      ...failing.map(({ clause }) => `证明条目 ${clause} 的测试在上次运行中没有通过`),
    ],
  }
}

export const isProved = ({ state, tests }: Proof): boolean =>
  state === 'served' && tests.length > 0 && tests.every(({ passed }) => passed !== false)

const stateWord = { served: '已承接', planned: '未承接' } as const

const mark = ({ passed }: ProvingTest): string => (passed === null ? '·' : passed ? '✓' : '✗')

export function proofTable(proofs: readonly Proof[]): string {
  const lines = proofs.flatMap(({ clause, statement, state, tests }) => [
    `${clause.padEnd(6)}${stateWord[state]}  ${statement}`,
    ...tests.map((test) => `          ${mark(test)} ${test.name}  ${test.file}`),
  ])
  const legend = '✓ 上次运行通过  ✗ 未通过  · 源码改动后还没有运行'
  return [...lines, '', legend].join('\n')
}

import { describe, expect, test } from 'vitest'
import { type Clause, isProved, judge, proofTable, type ProvingTest } from '#apps/cli/commands/proof-table.ts'

const clauses: Clause[] = [
  { id: '5.13', statement: '隐患按期整改', state: 'served' },
  { id: '5.14', statement: '整改后复核', state: 'served' },
  { id: '6.1', statement: '来文登记', state: 'planned' },
]
const proving = (name: string, passed: boolean | null = true): ProvingTest => ({ file: 'a.test.ts', name, passed })

describe('what proves what', () => {
  test('one test may prove several clauses', () => {
    const { proofs, complaints } = judge(clauses, [proving('故事 > 〔5.13、5.14〕整改并复核')])
    expect(proofs.filter(isProved).map(({ clause }) => clause)).toEqual(['5.13', '5.14'])
    expect(complaints).toEqual([])
  })

  test('5.1 is not 5.13', () => {
    expect(judge(clauses, [proving('〔5.1〕别的')]).complaints).toContain('a.test.ts 证明的条目 5.1 不在工作要点里')
  })

  test('a served clause without a test is a complaint, a planned one is not', () => {
    const { complaints } = judge(clauses, [proving('〔5.13〕整改')])
    expect(complaints).toEqual(['条目 5.14 标为已承接，却没有测试证明'])
  })

  test('a test that failed proves nothing', () => {
    const { proofs, complaints } = judge(clauses, [proving('〔5.13、5.14〕整改', false)])
    expect(proofs.filter(isProved)).toEqual([])
    expect(complaints).toHaveLength(2)
  })

  test('a test that was not run since the last change still counts, and is marked', () => {
    const { proofs } = judge(clauses, [proving('〔5.13、5.14〕整改', null)])
    expect(proofs.filter(isProved)).toHaveLength(2)
    expect(proofTable(proofs)).toContain('· 〔5.13、5.14〕整改')
  })
})

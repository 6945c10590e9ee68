import { test, type TestContext } from 'vitest'
import { clausesIn } from '#foundation/test/clauses-in.ts'

type Body = (context: TestContext) => void | Promise<void>

/**
 * A test that shows a clause of the year's programme at work. The clause stands in the name, so that a list of the tests
 * is a list of the proofs and `npm run proof` needs no second book.
 */
export function proves(clause: string | readonly string[], sentence: string, body: Body, timeout?: number): void {
  const clauses = typeof clause === 'string' ? clause : clause.join('、')
  if (clausesIn(`〔${clauses}〕`).length === 0) throw new Error(`${clauses}: name a clause as 5.13`)
  test(`〔${clauses}〕${sentence}`, timeout === undefined ? {} : { timeout }, body)
}

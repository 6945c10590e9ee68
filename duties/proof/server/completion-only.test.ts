import { beforeAll, describe, expect } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { freshId } from '#foundation/server/id.ts'
import { proofSlice } from '#duties/proof/server/proof.server.ts'
import { getPack } from '#programme/pack/server/load-pack.ts'
import { type DemoHouse, demoHouse } from '#registry/district/server/demo-house.ts'
import pg from 'pg'

// Duties that concern persons (6.9 family disputes and the like, 7.7 and 7.8): the schema itself can hold nobody.
const PERSONAL = ['6.9', '7.7', '7.8'] as const
const { pack } = getPack('packs/qingshanhu-2017')
let it: DemoHouse
let owner: pg.Client
beforeAll(async () => {
  it = await demoHouse([proofSlice])
  owner = new pg.Client(it.database.administration)
  await owner.connect()
  return () => owner.end()
})

describe('duties that concern persons', () => {
  for (const clause of PERSONAL)
    proves(clause, '只记是否完成：任何一格都写不进人的情况', async () => {
      const duties = pack.duties.duties.filter(({ clauses }) => clauses.includes(clause as never))
      expect(duties.length, `a duty for clause ${clause}`).toBeGreaterThan(0)
      for (const duty of duties) {
        expect(duty.completionOnly, duty.code).toBe(true)
        expect(duty.proof).toMatchObject({ fields: [], photos: 0, place: 'none', countersign: false })
        expect(duty.proof.checklist).toBeUndefined()
        for (const column of [
          'reason',
          'place_reason',
          'points',
          'fields',
          'answers',
          'lat',
          'metres',
          'checklist',
          'score',
        ])
          expect(await insertWith(duty.code, column), `${duty.code} ${column}`).toBe('completion_and_nothing_else')
        expect(await insertWith(duty.code, null)).toBe('kept')
      }
    })
})

const MORE: Record<string, string> = {
  points: '[{"code":"ABCDE"}]',
  fields: '{"note":"某人"}',
  answers: '{"X-1":{"value":true}}',
  lat: '28.7',
  metres: '5',
  score: '80',
  reason: '某人',
  place_reason: '某人',
  checklist: 'eight-ones',
}

/** Past the application, as the owner of the table: even there the row is refused. */
async function insertWith(duty: string, column: string | null): Promise<string> {
  const district = it.pack.head.district.code
  const id = freshId()
  const extra = column ? `, ${column}${column === 'checklist' ? ', checklist_version' : ''}` : ''
  const values = column ? `, '${MORE[column]}'${column === 'checklist' ? ', 1' : ''}` : ''
  const outcome = column === 'reason' ? 'impossible' : 'done'
  await owner.query('begin')
  try {
    await owner.query(`insert into subject (district, id, kind) values ($1, $2, 'duty-proof')`, [district, id])
    await owner.query(
      `insert into duty_proof (district, id, duty, subject, period, turn, outcome, person, post, unit, observed_at, received_at, standing,
        programme, completion_only${extra}) values ($1, $2, $3, 'gongan', '2017-05', 1, $4, 'p', 'p', 'gongan', now(), now(), 'done', 'test', true${values})`,
      [district, id, duty, outcome],
    )
    return 'kept'
  } catch (error) {
    return (error as { constraint?: string }).constraint ?? String(error)
  } finally {
    await owner.query('rollback')
  }
}

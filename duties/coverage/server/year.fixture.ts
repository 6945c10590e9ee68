import type { asTester } from '#duties/proof/server/sweep.fixture.ts'
import type { Done } from '#duties/coverage/server/year-behaviour.fixture.ts'

type Sql = Awaited<ReturnType<typeof asTester>>
export type Shown = { done: Done; turn: number; at: number; outcome: 'done' | 'impossible' }

/** Everything that will be shown, in the order it is. */
export const shownBy = (all: readonly Done[]): Shown[] =>
  all
    .flatMap((done) => done.proofs.map(({ at, outcome }, n) => ({ done, turn: n + 1, at, outcome })))
    .toSorted((a, b) => a.at - b.at)

/** Writes proofs into the tables by hand, thousands at once: what the verb writes, without its checks. */
export async function writeProofs(sql: Sql, district: string, shown: readonly Shown[]): Promise<void> {
  const rows = shown.map(({ done: { thing }, turn, at, outcome }) => {
    const [duty, subject, period, slot = ''] = thing.id.split(':')
    const standing = at <= thing.to ? 'done' : at <= thing.until ? 'late' : 'made-up'
    const seen = new Date(at).toISOString()
    const reason = outcome === 'done' ? '' : '当天停电，无法办理'
    return { id: crypto.randomUUID(), duty, subject, period, slot, turn, outcome, reason, standing, seen }
  })
  for (let n = 0; n < rows.length; n += 5000) {
    const some = JSON.stringify(rows.slice(n, n + 5000))
    await sql(
      `insert into subject (district, id, kind, audience)
       select $1, id, 'duty-proof', array[subject] from jsonb_to_recordset($2::jsonb) as p(id uuid, subject text)`,
      [district, some],
    )
    await sql(
      `insert into duty_proof (district, id, duty, subject, period, slot, turn, outcome, reason, person, post, unit, observed_at,
         received_at, standing, programme, audience)
       select $1, id, duty, subject, period, slot, turn, outcome, reason, 'someone', 'some-post', subject, seen, seen, standing, 'year',
         array[subject]
       from jsonb_to_recordset($2::jsonb) as p(id uuid, duty text, subject text, period text, slot text, turn integer, outcome text,
         reason text, standing text, seen timestamptz)`,
      [district, some],
    )
  }
}

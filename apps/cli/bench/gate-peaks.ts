import { plainDay } from '#foundation/calendar/day.ts'
import type { BenchHouse } from '#apps/cli/bench/bench-house.ts'
import { expected } from '#duties/duty/expected.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { subjectsIn } from '#duties/duty/server/subjects.ts'
import { systemActor } from '#foundation/actor.ts'
import { asActor } from '#foundation/server/database.ts'

type Job = { cookie: string; path: string; body: string }
const YEAR = { from: plainDay('2017-01-01'), to: plainDay('2017-12-28') }

/** Every gate peak and equipment check of the year at every school, each given once by its own guard; the clock stands at the end of the year. */
export async function gatePeaks(bench: BenchHouse): Promise<Job[]> {
  const { house, district } = bench
  house.clock.set(new Date('2017-12-29T09:00:00+08:00'))
  const rules = await dutyRulesFor(house.db, district)
  const actor = systemActor(district)
  const subjects = await asActor(house.db, actor, (tx) =>
    subjectsIn({ tx, actor, now: house.clock.now() }, rules, YEAR),
  )
  const jobs: Job[] = []
  for (const school of subjects.filter(({ kind }) => kind === 'school')) {
    const cookie = await bench.cookieOf(`${school.id.toLowerCase()}-guard`)
    for (const code of ['gate-peak', 'gate-equipment']) {
      const duty = rules.find(code)
      if (!duty) continue
      const fields = Object.fromEntries(
        duty.proof.fields.map(({ code: field, type }) => [field, type === 'yes-no' ? true : 1]),
      )
      for (const { period, slot } of expected(duty, school, YEAR, rules.by)) {
        const given = { duty: code, subject: school.id, period, slot, placeReason: '门口没有信号', fields }
        jobs.push({ cookie, path: '/api/duties/proofs', body: JSON.stringify(given) })
      }
    }
  }
  // Mixed by a fixed stride, so that neighbours on the wire are different schools.
  return Array.from({ length: jobs.length }, (_, n) => jobs[(n * 7919) % jobs.length]!)
}

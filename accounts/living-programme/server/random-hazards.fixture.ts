import fc from 'fast-check'
import { systemActor } from '#foundation/actor.ts'
import { addDays, instantAt, plainDay } from '#foundation/calendar/day.ts'
import { asActor } from '#foundation/server/database.ts'
import { freshId } from '#foundation/server/id.ts'
import { HazardState } from '#matters/hazard/hazard.ts'
import type { HazardHouse } from '#matters/hazard/server/hazard-house.ts'
import { tallyHazard } from '#matters/hazard/server/tally.ts'

const TODAY = plainDay('2017-05-10')

const random = (house: HazardHouse) =>
  fc.record({
    school: fc.constantFrom('S03', 'S07', 'S11'),
    detail: fc.constantFrom(...house.pack.hazardCategories.details.map(({ code }) => code)),
    state: fc.constantFrom(...HazardState.options),
    grade: fc.constantFrom('general', 'larger', 'major'),
    channel: fc.constantFrom('patrol', 'campaign', 'public', 'self-check'),
    lead: fc.constantFrom('zhifa', 'gongan', 'shijian'),
    assists: fc.constantFrom([], ['jiaojing']),
    dueIn: fc.option(fc.integer({ min: -40, max: 20 })),
    confidential: fc.boolean(),
  })

const LED: readonly string[] = ['assigned', 'contested', 'rectifying', 'done', 'passed', 'struck']

/** Hazards of every kind and state, straight into the book: more than any story tells, and the roll-up kept with them. */
export async function plantHazards(house: HazardHouse, count: number): Promise<void> {
  const actor = systemActor(house.district)
  const opener = 'p-S03-school-head'
  const parents: Record<string, string> = { S03: 'tangshan', S07: 'nangang', S11: 'tangshan' }
  await asActor(house.house.db, actor, async (tx) => {
    for (const [at, given] of fc.sample(random(house), { numRuns: count, seed: 20170510 }).entries()) {
      const id = freshId()
      const detail = house.pack.hazardCategories.details.find(({ code }) => code === given.detail)
      const led = LED.includes(given.state)
      const audience = [given.school, parents[given.school] ?? '', ...(led ? [given.lead, ...given.assists] : [])]
      const kept = { district: house.district, id, audience, opened_by: opener }
      await tx
        .insertInto('subject')
        .values({ ...kept, kind: 'hazard' })
        .execute()
      await tx
        .insertInto('hazard')
        .values({
          ...kept,
          number: 9000 + at,
          year: 2017,
          number_text: `湖校周隐〔2017〕${9000 + at}号`,
          title: '随机一处',
          family: id,
          school: given.school,
          town: parents[given.school] ?? null,
          spot: '校门',
          first_book: 2017,
          last_book: 2017,
          category: detail?.domain ?? 'qita',
          detail: given.detail,
          channel: given.channel,
          confidential: given.confidential,
          found_by: '值班领导',
          found_on: '2017-03-01',
          reported_at: instantAt(TODAY, '07:00'),
          programme: 'test',
          state: 'reported',
        })
        .execute()
      await tx
        .updateTable('hazard')
        .set({
          state: given.state,
          ...(led && {
            lead: given.lead,
            assists: [...given.assists],
            grade: given.grade,
            accepted_at: new Date(),
            done_at: instantAt(TODAY, '06:00'),
          }),
          ...(led && given.dueIn !== null && { due_on: addDays(TODAY, given.dueIn) }),
          ...(['assigned', 'contested', 'rectifying'].includes(given.state) && { done_at: null }),
          ...(given.state === 'struck' && { struck_at: instantAt(TODAY, '07:00') }),
        })
        .where('district', '=', house.district)
        .where('id', '=', id)
        .execute()
    }
    for (const { id } of await tx.selectFrom('hazard').select('id').execute())
      await tallyHazard({ tx, actor, now: new Date() }, id)
  })
}

import { asActor, type Database } from '#foundation/server/database.ts'
import { systemActor, type Actor } from '#foundation/actor.ts'
import { demoAsk } from '#apps/server/demo/ask.ts'
import { actorIn } from '#apps/server/demo/cast.ts'
import { chance } from '#apps/server/demo/duty-history.ts'
import { applyPlan } from '#duties/roster/server/apply-plan.ts'
import { checkIn } from '#duties/roster/server/check-in.ts'
import { openRoster } from '#duties/roster/server/open-roster.ts'
import { previewPlan } from '#duties/roster/server/preview-plan.ts'
import type { Pack } from '#programme/pack/pack.ts'
import type { Demo } from '#programme/pack/sections/demo.ts'

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7, 8]
const WEEKDAYS = [1, 2, 3, 4, 5]
const FIRST = '2017-05-10'
const LAST = '2017-06-10'
const AT_THE_GATE = [
  { unit: 'gongan', kind: 'gate', name: '护学岗（上放学）', school: 'S03' },
  { unit: 'jiaojing', kind: 'traffic', name: '交通岗（上放学）', school: 'S04' },
] as const

/**
 * Rosters the demo begins with, opened and planned through the verbs people use: the guardroom of each school, and a police and
 * a traffic post at two gates. Some hours stay open on purpose, so that a gap can be seen. Does nothing the second time.
 */
export async function seedDemoRosters(db: Database, pack: Pack, demo: Demo): Promise<void> {
  const district = pack.head.district.code
  const known = await asActor(db, systemActor(district), (tx) =>
    tx.selectFrom('roster').select('id').where('district', '=', district).limit(1).executeTakeFirst(),
  )
  if (known) return
  const now = new Date(`${FIRST}T00:00:00+08:00`)
  const peaks = pack.calendar.peaks
    .filter(({ code }) => code !== 'noon')
    .map(({ name, from, to }) => ({ name, from, to }))
  const schools = demo.schools.filter(({ code }) => code.startsWith('S'))
  for (const { code } of schools) {
    const posts = [`${code}-guard`, `${code}-school-safety`]
    const night = {
      weekdays: code === 'S05' ? WEEKDAYS : EVERY_DAY,
      from: '19:00',
      to: '07:00',
      posts: posts.toReversed(),
      turn: 'week',
    }
    await plan(db, actorIn(district, code, 'school-safety'), now, {
      roster: {
        kind: 'guard',
        name: '门卫室值守',
        school: code,
        place: '正门门卫室',
        windows: [{ name: '全天', from: '00:00', to: '24:00' }],
      },
      lines: [{ weekdays: EVERY_DAY, from: '07:00', to: '19:00', posts, turn: 'week' }, night],
    })
  }
  for (const { unit, kind, name, school } of AT_THE_GATE)
    await plan(db, actorIn(district, unit, 'liaison'), now, {
      roster: { kind, name, school, place: '正门', windows: peaks },
      lines: peaks.map(({ from, to }) => ({ weekdays: WEEKDAYS, from, to, posts: [`${unit}-officer`], turn: 'day' })),
    })
  await signOn(db, district)
}

/** This morning most have signed on, one or two a little late, and of two schools nothing has been heard. */
async function signOn(db: Database, district: string): Promise<void> {
  const shifts = await asActor(db, systemActor(district), (tx) =>
    tx
      .selectFrom('shift')
      .innerJoin('roster', (on) =>
        on.onRef('roster.district', '=', 'shift.district').onRef('roster.id', '=', 'shift.roster'),
      )
      .select(['shift.id', 'shift.post', 'shift.from_at', 'roster.school', 'roster.lat', 'roster.lng'])
      .where('shift.district', '=', district)
      .where('shift.from_at', '>=', new Date(`${FIRST}T06:00:00+08:00`))
      .where('shift.from_at', '<', new Date(`${FIRST}T07:50:00+08:00`))
      .execute(),
  )
  for (const { id, post, from_at, school, lat, lng } of shifts.filter(
    ({ school: of }) => !['S06', 'S11'].includes(of),
  )) {
    const [unit = '', ...role] = post.split('-')
    const actor = actorIn(district, unit, role.join('-'))
    const minutes = chance(`on ${school} ${post}`) > 0.9 ? 9 : -4
    const at = new Date(from_at.getTime() + minutes * 60_000)
    const here = lat !== null && lng !== null ? { lat, lng, accuracy: 12 } : { noPlace: '室内没有信号' }
    await asActor(db, actor, (tx) => checkIn(demoAsk(db, tx, actor, at) as never, { shiftId: id, ...here } as never))
  }
}

type Wanted = { roster: object; lines: readonly object[] }
const plan = (db: Database, actor: Actor, now: Date, { roster, lines }: Wanted) =>
  asActor(db, actor, async (tx) => {
    const ask = demoAsk(db, tx, actor, now)
    const { id } = await openRoster(ask as never, { radius: 200, lateAfter: 5, ...roster } as never)
    const asked = { rosterId: id, pattern: { lines }, from: FIRST, to: LAST }
    const { fingerprint } = await previewPlan(ask as never, asked as never)
    await applyPlan(ask as never, { ...asked, fingerprint } as never)
  })

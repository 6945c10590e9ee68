import { asActor, type Database } from '#foundation/server/database.ts'
import { subjectIdOf } from '#foundation/server/id.ts'
import { actorIn } from '#apps/server/demo/cast.ts'
import { chance } from '#apps/server/demo/duty-history.ts'
import type { NamedSubject } from '#duties/duty/server/subjects.ts'
import { POINT_LENGTH, POINT_LETTERS } from '#duties/proof/point-code.ts'
import type { Demo } from '#programme/pack/sections/demo.ts'

const ROUND = ['正门', '教学楼一层楼梯口', '食堂后门', '操场西北角', '实验楼走廊', '围墙东侧']

/** Six points at every school of the demo, around the place it stands. */
export async function seedPoints(
  db: Database,
  subjects: readonly NamedSubject[],
  demo: Demo,
  district: string,
): Promise<void> {
  for (const { id: school } of subjects.filter(({ kind }) => kind === 'school')) {
    const place = demo.schools.find(({ code }) => code === school)
    if (!place) continue
    const points = ROUND.map((name, sort) => ({
      district,
      school,
      name,
      sort,
      code: codeOf(school, sort),
      id: subjectIdOf(district, 'patrol-point', `${school}/${sort}`),
      lat: place.lat + (sort - 2) * 3e-4,
      lng: place.lon + (sort % 3) * 3e-4,
    }))
    await asActor(db, actorIn(district, school, 'school-safety'), (tx) =>
      tx
        .insertInto('patrol_point')
        .values(points)
        .onConflict((known) => known.doNothing())
        .execute(),
    )
  }
}

/** The points a round passed: of some schools one corner is never walked, so that a white spot can be seen. */
export const passedPoints = (school: string, at: Date) =>
  ROUND.flatMap((_, sort) =>
    sort === 4 && chance(`corner ${school}`) > 0.74
      ? []
      : [{ code: codeOf(school, sort), at: new Date(at.getTime() + sort * 120_000).toISOString(), how: 'scanned' }],
  )

const codeOf = (school: string, sort: number): string =>
  Array.from(
    { length: POINT_LENGTH },
    (_, n) => POINT_LETTERS[Math.floor(chance(`${school} ${sort} ${n}`) * POINT_LETTERS.length)],
  ).join('')

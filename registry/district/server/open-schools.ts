import { subjectIdOf } from '#foundation/server/id.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Pack } from '#programme/pack/pack.ts'
import type { DemoSchool } from '#programme/pack/sections/demo.ts'
import { metresBetween } from '#registry/identifier/coordinate.ts'
import { communityOf, stationOf } from '#registry/district/server/layout.ts'

const isSchool = ({ code }: DemoSchool) => code.startsWith('S')
const at = ({ lat, lon }: { lat: number; lon: number }) => ({ lat, lng: lon })

/** The fictional schools of the demo with their gates, and care institutions as neighbours of the nearest of them. */
export async function openSchools({ tx, actor }: Asking, pack: Pack, given: readonly DemoSchool[]): Promise<number> {
  const { district } = actor
  const known = new Set(
    (await tx.selectFrom('school').select('unit').where('district', '=', district).execute()).map(({ unit }) => unit),
  )
  const schools = given.filter((each) => isSchool(each) && !known.has(each.code))
  if (schools.length === 0) return 0
  const group = pack.units.find(({ kind }) => kind === 'district')?.code
  const leader = group ? `${group}-district-leader` : null
  await tx
    .insertInto('school')
    .values(
      schools.map((school) => ({
        district,
        unit: school.code,
        type: school.type,
        ownership: school.ownership,
        students: school.students,
        boarders: school.boarders,
        buses: school.buses,
        guards: school.guards,
        certified_guards: school.certifiedGuards,
        credit_code: school.creditCode,
        school_code: school.identityCode ?? null,
        lat: school.lat,
        lng: school.lon,
        crs: school.crs,
        community: communityOf(school),
        station: stationOf(school),
        leader,
      })),
    )
    .execute()
  await tx
    .insertInto('place')
    .values(
      schools.flatMap((school) =>
        school.gates.map((gate) => ({
          district,
          id: subjectIdOf(district, 'place', `${school.code}/${gate.code}`),
          school: school.code,
          kind: 'gate',
          name: gate.name,
          ...at(gate),
          key_place: true,
        })),
      ),
    )
    .execute()
  const neighbours = given.filter((each) => !isSchool(each)).map((care) => neighbourOf(district, care, schools))
  if (neighbours.length > 0) await tx.insertInto('neighbour').values(neighbours).execute()
  return schools.length
}

function neighbourOf(district: string, care: DemoSchool, schools: readonly DemoSchool[]) {
  const gates = schools.flatMap((school) =>
    school.gates.map((gate) => ({ school: school.code, metres: metresBetween(at(care), at(gate)) })),
  )
  const nearest = gates.toSorted((a, b) => a.metres - b.metres)[0]
  return {
    district,
    id: subjectIdOf(district, 'neighbour', care.code),
    school: nearest?.school ?? '',
    kind: 'care',
    name: care.name,
    credit_code: care.creditCode,
    ...at(care),
    straight_metres: Math.round(nearest?.metres ?? 0),
  }
}

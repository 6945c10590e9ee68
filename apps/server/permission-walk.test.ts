import { beforeAll, describe, expect, test } from 'vitest'
import { slices } from '#apps/server/slices.ts'
import { mayStep, people, type Person, seesAt } from '#apps/server/walk/people.ts'
import { places } from '#apps/server/walk/places.ts'
import { brought, type Bringer } from '#apps/server/walk/bring.ts'
import { type Endpoint } from '#foundation/endpoint.ts'
import { messageOf } from '#foundation/client.ts'
import type { Hazard } from '#matters/hazard/hazard.ts'
import { type HazardHouse, hazardHouse } from '#matters/hazard/server/hazard-house.ts'

// Every endpoint × every kind of post × own, other and parent unit, held against an oracle written from the design.
let house: HazardHouse
let bring: Bringer
let hazard: Hazard
let photo: string
beforeAll(async () => {
  house = await hazardHouse(slices)
  bring = brought(house)
  photo = await house.photo('s03-guard')
  const reported = await house.report('s03-guard', { title: '只给该看的人看的摊点', photos: [photo] })
  hazard = await house.step('office-staff', 'dispatchHazard', reported, {
    grade: 'general',
    lead: 'zhifa',
    assists: ['shijian'],
    dueOn: '2017-05-17',
  })
})

const endpoints = Object.fromEntries(slices.flatMap(({ contract }) => Object.entries(contract)))
const steps = Object.keys(endpoints).filter((name) => name in mayStep)

type Said = 'yes' | 'not-yours' | 'not-found' | 'signed-out'
async function ask(
  who: Person,
  endpoint: Endpoint,
  input: Record<string, unknown>,
): Promise<{ said: Said; text: string }> {
  const visitor = who.login ? await house.as(who.login) : house.visitor()
  const reply = await visitor.send(messageOf(endpoint, input))
  if (reply.status < 400 && endpoint.file) return { said: 'yes', text: '' }
  const text = JSON.stringify(await reply.json())
  const { code = '' } = JSON.parse(text) as { code?: string }
  if (reply.status === 500) throw new Error(`${endpoint.path} as ${who.login}: ${text}`)
  if (code === 'bad-input') throw new Error(`${endpoint.path}: the walk sent a wrong form: ${text}`)
  const said =
    code === 'sign-in-needed'
      ? 'signed-out'
      : code.endsWith('not-yours') || code === 'hazard-school-general-only'
        ? 'not-yours'
        : code === 'hazard-not-found' || code === 'not-found'
          ? 'not-found'
          : 'yes'
  return { said, text }
}

test('every endpoint stands in the oracle', () => {
  const unknown = Object.keys(endpoints).filter((name) => !(name in mayStep) && !(name in places))
  expect(unknown).toEqual([])
  const gone = [...Object.keys(mayStep), ...Object.keys(places)].filter((name) => !(name in endpoints))
  expect(gone).toEqual([])
})

describe('steps of a hazard', () => {
  test.each(steps)('%s', { timeout: 240_000 }, async (name) => {
    const endpoint = endpoints[name]
    const said: Record<string, Said> = {}
    const expected: Record<string, Said> = {}
    const refused = people.filter((who) => !mayStep[name]?.(who))
    const allowed = people.filter((who) => mayStep[name]?.(who))
    const shared = await bring(name)
    for (const who of [...refused, ...allowed]) {
      const on = allowed.includes(who) ? await bring(name) : shared
      const input = {
        hazardId: on.hazard.id,
        version: on.hazard.version,
        ...(await on.input(who.login || 's03-guard')),
      }
      said[who.login] = (await ask(who, endpoint!, input)).said
      expected[who.login] = !who.login
        ? 'signed-out'
        : !seesAt(name, who)
          ? 'not-found'
          : allowed.includes(who)
            ? 'yes'
            : 'not-yours'
    }
    expect(said).toEqual(expected)
  })
})

describe('everything else', () => {
  test.each(Object.keys(places))('%s', { timeout: 240_000 }, async (name) => {
    const { may, input, hides } = places[name]!
    const endpoint = endpoints[name]!
    const about = {
      ...(endpoint.path.includes(':hazardId') && { hazardId: hazard.id }),
      ...(endpoint.path.includes(':fileId') && { fileId: photo }),
    }
    const said: Record<string, string> = {}
    const expected: Record<string, string> = {}
    for (const who of people) {
      if (name === 'signOut' && who.login) continue
      const answer = await ask(who, endpoint, { ...input, ...about })
      // Asked about the hazard by name, any answer shows it; a list shows it when it is in it.
      const named = endpoint.path.includes(':')
      const shows = answer.said === 'yes' && (named || !hides || answer.text.includes(hazard.id))
      said[who.login] = hides && answer.said !== 'signed-out' ? (shows ? 'shown' : 'not shown') : answer.said
      expected[who.login] =
        !who.login && !may(who)
          ? 'signed-out'
          : hides
            ? hides(who)
              ? 'not shown'
              : 'shown'
            : may(who)
              ? 'yes'
              : 'not-yours'
    }
    expect(said).toEqual(expected)
  })
})

import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { type Holder, holdersOn, withinUnit } from '#registry/post/server/holders.ts'
import { basicsOf } from '#registry/school/basics.ts'
import type { ChainLink } from '#registry/school/school.ts'
import type { Neighbour, Place, SchoolCard, schoolContract } from '#registry/school/school.contract.ts'
import { mayChange } from '#registry/school/server/get-school.ts'
import type { PostOfUnit } from '#registry/unit/unit.contract.ts'
import { unitNameOn } from '#registry/unit/unit.ts'

type Card = typeof schoolContract.schoolCard
type Link = { link: ChainLink; unit: string | null; holder: Holder | undefined }

/** One school, one card (clause 7.2): all that is known of it, on any day. */
export async function schoolCard(ask: Ask<Card>, { school: id, day }: Input<Card>): Promise<SchoolCard> {
  const { tx, actor, now, refuse } = ask
  const { district } = actor
  const on = day ?? dayOf(now)
  const unit = await tx
    .selectFrom('unit')
    .selectAll()
    .where('district', '=', district)
    .where('id', '=', id)
    .executeTakeFirst()
  const school = await tx
    .selectFrom('school')
    .selectAll()
    .where('district', '=', district)
    .where('unit', '=', id)
    .executeTakeFirst()
  if (!unit || !school) return refuse('school-not-found')

  const leaderUnit = school.leader ? await unitOfPost(ask, school.leader) : null
  const units = [id, unit.parent, school.community, school.station, leaderUnit].filter((each) => each !== null)
  const holders = await holdersOn(tx, district, on, units)
  const names = await namesOn(ask, units, on)
  const own = holders.filter((each) => each.unit === id)
  const heading = (of: string | null) =>
    holders.find((each) => each.unit === of && each.person !== null && ANSWERS.has(each.role))
  const links: Link[] = [
    {
      link: 'leader',
      unit: leaderUnit,
      holder: holders.find(({ post, person }) => post === school.leader && person !== null),
    },
    { link: 'town', unit: unit.parent, holder: heading(unit.parent) },
    { link: 'community', unit: school.community, holder: heading(school.community) },
    { link: 'station', unit: school.station, holder: heading(school.station) },
    { link: 'school', unit: id, holder: heading(id) },
  ]
  const places = await placesOf(ask, id)
  const held = own.filter(({ person }) => person !== null)
  const name = names.get(id) ?? unit
  return {
    id,
    name: name.name,
    short: name.short,
    type: school.type,
    address: school.address,
    crs: school.crs,
    ownership: school.ownership as SchoolCard['ownership'],
    setting: school.setting as SchoolCard['setting'],
    town: unit.parent,
    townShort: names.get(unit.parent ?? '')?.short ?? null,
    students: school.students,
    boarders: school.boarders,
    staff: school.staff,
    guards: school.guards,
    certifiedGuards: school.certified_guards,
    creditCode: school.credit_code,
    schoolCode: school.school_code,
    lat: school.lat,
    lng: school.lng,
    validFrom: unit.valid_from,
    validUntil: unit.valid_until,
    chain: links.map(({ link, unit: of, holder }) => ({
      link,
      unit: of,
      name: of ? (names.get(of)?.name ?? null) : null,
      label: holder?.label ?? null,
      phoneMasked: holder?.phoneMasked ?? null,
    })),
    headFilled: held.some(({ role }) => role === 'school-head'),
    firstResponsible: postOf(held.find(({ role }) => role === 'school-head')),
    posts: own.map(withinUnit),
    places,
    neighbours: await neighboursOf(ask, id),
    basics: basicsOf({
      links: {
        town: unit.parent !== null,
        community: school.community !== null,
        station: school.station !== null,
        leader: school.leader !== null,
      },
      held: held.map(({ role }) => role),
      staleContacts: held.filter(({ stale }) => stale).length,
      creditCode: school.credit_code !== null,
      schoolCode: school.school_code !== null,
      located: school.lat !== null && school.lng !== null,
      gates: places.filter(({ kind, lat }) => kind === 'gate' && lat !== null).length,
      guards: school.guards,
      certifiedGuards: school.certified_guards,
    }),
    mayChange: mayChange(actor, id),
  }
}

const ANSWERS = new Set(['lead-in-charge', 'school-head', 'grid-worker', 'officer'])

const postOf = (holder: Holder | undefined): PostOfUnit | null => (holder ? withinUnit(holder) : null)

async function unitOfPost({ tx, actor }: Ask<Card>, post: string): Promise<string | null> {
  const found = await tx
    .selectFrom('post')
    .select('unit')
    .where('district', '=', actor.district)
    .where('id', '=', post)
    .executeTakeFirst()
  return found?.unit ?? null
}

async function namesOn({ tx, actor }: Ask<Card>, units: string[], day: string) {
  const rows = await tx
    .selectFrom('unit_name')
    .selectAll()
    .where('district', '=', actor.district)
    .where('unit', 'in', units)
    .execute()
  const spans = Map.groupBy(
    rows.map((row) => ({ ...row, validFrom: row.valid_from, validUntil: row.valid_until })),
    ({ unit }) => unit,
  )
  return new Map(
    [...spans].flatMap(([unit, names]) =>
      unitNameOn(names, day) ? [[unit, unitNameOn(names, day) ?? { name: '', short: '' }] as const] : [],
    ),
  )
}

const placesOf = async ({ tx, actor }: Ask<Card>, school: string): Promise<Place[]> =>
  (await tx
    .selectFrom('place')
    .select(['id', 'kind', 'name', 'lat', 'lng', 'key_place as keyPlace'])
    .where('district', '=', actor.district)
    .where('school', '=', school)
    .where('valid_until', 'is', null)
    .orderBy('kind')
    .orderBy('name')
    .execute()) as Place[]

const neighboursOf = async ({ tx, actor }: Ask<Card>, school: string): Promise<Neighbour[]> =>
  (await tx
    .selectFrom('neighbour')
    .select(['id', 'kind', 'name', 'address', 'credit_code as creditCode', 'lat', 'lng', 'note'])
    .select(['straight_metres as straightMetres', 'walking_metres as walkingMetres', 'walking_method as walkingMethod'])
    .where('district', '=', actor.district)
    .where('school', '=', school)
    .where('valid_until', 'is', null)
    .orderBy('straight_metres')
    .orderBy('name')
    .execute()) as Neighbour[]

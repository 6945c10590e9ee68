import { systemActor } from '#foundation/actor.ts'
import { asActor, type Database } from '#foundation/server/database.ts'
import { Pack } from '#programme/pack/pack.ts'

/** The pack new records are made under, and the version they keep. */
export type CurrentPack = { version: string; pack: Pack }

const TRUSTED_MS = 2000
type Kept = { known: CurrentPack | null; until: number; reading: Promise<CurrentPack> | null }
const kept = new WeakMap<Database, Map<string, Kept>>()

/**
 * The current pack of a district. Parsed once per version, because nearly every verb asks for it. Once known it is answered
 * at once and read again behind the asker's back: a verb holds a connection while it asks, and if every verb waited here for
 * a second one, all connections would be held by those who wait.
 * @throws Error when no programme has been applied to the district.
 */
export async function currentPack(db: Database, district: string): Promise<CurrentPack> {
  const place = placeOf(db, district)
  if (place.known && place.until > Date.now()) return place.known
  place.reading ??= read(db, district, place)
  if (!place.known) return place.reading
  // The one who has to know of a failure is whoever finds nothing kept.
  place.reading.catch(() => undefined)
  return place.known
}

async function read(db: Database, district: string, place: Kept): Promise<CurrentPack> {
  try {
    const row = await asActor(db, systemActor(district), (tx) =>
      tx
        .selectFrom('programme')
        .select(['version', 'content'])
        .where('district', '=', district)
        .where('current', '=', true)
        .executeTakeFirst(),
    )
    if (!row) throw new Error(`no programme has been applied to ${district}`)
    const { version } = row
    const now = place.known?.version === version ? place.known : { version, pack: Pack.parse(row.content) }
    keep(place, now)
    return now
  } finally {
    place.reading = null
  }
}

/** After applying: everybody in this process goes by the new one from now on. */
export const rememberPack = (db: Database, district: string, now: CurrentPack): void => keep(placeOf(db, district), now)

function keep(place: Kept, now: CurrentPack): void {
  place.known = now
  place.until = Date.now() + TRUSTED_MS
}

function placeOf(db: Database, district: string): Kept {
  const places = kept.get(db) ?? new Map<string, Kept>()
  kept.set(db, places)
  const place = places.get(district) ?? { known: null, until: 0, reading: null }
  places.set(district, place)
  return place
}

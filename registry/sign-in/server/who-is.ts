import { sql } from 'kysely'
import type { Actor } from '#foundation/actor.ts'
import { dayOf } from '#foundation/calendar/day.ts'
import { Refused } from '#foundation/refused.ts'
import { asActor, type Database, type Tx } from '#foundation/server/database.ts'
import type { House } from '#foundation/server/house.ts'
import type { WhoIs } from '#foundation/server/serve.ts'
import { passwordDaysLeft } from '#registry/sign-in/password.ts'
import { actorOf } from '#registry/sign-in/server/actor-of.ts'
import { atTheDoor } from '#registry/sign-in/server/door.ts'
import { COOKIE, hashOfToken } from '#registry/sign-in/server/token.ts'
import { idleMinutes } from '#registry/sign-in/session.ts'
import { signInContract } from '#registry/sign-in/sign-in.contract.ts'
import { CHANGE_PASSWORD_FIRST } from '#registry/sign-in/sign-in.words.ts'

type Known = { actor: Actor; mustChange: boolean }
type Kept = { until: number; known: Promise<Known | null> | null }
export type SessionReader = WhoIs & { forget: (token: string) => void }

const KEPT_MS = 1000
const MOST_KEPT = 20_000
const SEEN_EVERY_SECONDS = 60
/** A stream that only listens is not somebody at the desk. */
const LIVE = '/api/live'

// One memory per database, so that a verb which ends a session can make the reader of the same house forget it.
const memories = new WeakMap<Database, Map<string, Kept>>()
const memoryOf = (db: Database) => memories.get(db) ?? memories.set(db, new Map()).get(db)!

const AT_THE_DOOR = new Set<string>(
  [
    signInContract.signIn,
    signInContract.demoSignIn,
    signInContract.demoAccounts,
    signInContract.firstVisit,
    signInContract.firstAdministrator,
  ].map(({ path }) => path),
)
const BEFORE_CHANGING = new Set<string>(
  [signInContract.whoAmI, signInContract.changePassword, signInContract.signOut].map(({ path }) => path),
)

/** Reads who asks from the session cookie. A session ended elsewhere is refused within a second. */
export function sessionReader({ db, clock }: Pick<House, 'db' | 'clock'>): SessionReader {
  const whoIs: WhoIs = async (request) => {
    const path = request.routeOptions.url ?? ''
    const token = request.cookies[COOKIE]
    if (!token || AT_THE_DOOR.has(path)) return null
    const background = request.headers['x-background'] === '1' || path === LIVE
    const known = await remembered(db, token, () => find(db, token, dayOf(clock.now()), !background))
    if (known?.mustChange && !BEFORE_CHANGING.has(path))
      throw new Refused('sign-in-change-password-first', 403, CHANGE_PASSWORD_FIRST)
    return known?.actor ?? null
  }
  return Object.assign(whoIs, { forget: (token: string) => forgetSession(db, token) })
}

/** After a session changed: it is read afresh, also by a request that began before the change was committed. */
export const forgetSession = (db: Database, token: string): void =>
  void memoryOf(db).set(hashOfToken(token).toString('hex'), { until: Date.now() + KEPT_MS, known: null })

/** After an account changed: all its sessions are read afresh. */
export const forgetEverybody = (db: Database): void => memoryOf(db).clear()

async function remembered(db: Database, token: string, look: () => Promise<Known | null>): Promise<Known | null> {
  const memory = memoryOf(db)
  const key = hashOfToken(token).toString('hex')
  const kept = memory.get(key)
  const now = Date.now()
  if (kept && kept.until > now) return kept.known ?? look()
  if (memory.size >= MOST_KEPT) memory.clear()
  const known = look()
  memory.set(key, { until: now + KEPT_MS, known })
  known.catch(() => memory.delete(key))
  return known
}

const find = (db: Database, token: string, today: string, inUse: boolean): Promise<Known | null> =>
  asActor(db, atTheDoor, async (tx) => {
    const session = await openSession(tx, hashOfToken(token), today)
    if (!session || session.idle > idleMinutes(session.role) * 60) return null
    if (inUse && session.idle > SEEN_EVERY_SECONDS) await touch(tx, session.district, hashOfToken(token))
    const expired = !session.demo && passwordDaysLeft(session.password_set_at, new Date()) <= 0
    return { actor: await actorOf(tx, session), mustChange: session.must_change || expired }
  })

/** A session counts while its account is open and the person still holds the post. */
const openSession = (tx: Tx, hash: Buffer, today: string) =>
  tx
    .selectFrom('session as s')
    .innerJoin('account as a', (on) => on.onRef('a.district', '=', 's.district').onRef('a.person', '=', 's.person'))
    .innerJoin('post as p', (on) => on.onRef('p.district', '=', 's.district').onRef('p.id', '=', 's.post'))
    .innerJoin('unit as u', (on) => on.onRef('u.district', '=', 'p.district').onRef('u.id', '=', 'p.unit'))
    .select([
      's.district',
      's.person',
      's.post',
      'p.role',
      'p.unit',
      'u.kind as unitKind',
      'a.must_change',
      'a.password_set_at',
      'a.demo',
    ])
    .select(sql<number>`extract(epoch from clock_timestamp() - s.seen_at)::float8`.as('idle'))
    .where('s.token_hash', '=', hash)
    .where('s.ended_at', 'is', null)
    .where('a.disabled_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('holding as h')
          .select('h.post')
          .whereRef('h.district', '=', 's.district')
          .whereRef('h.post', '=', 's.post')
          .whereRef('h.person', '=', 's.person')
          .where('h.valid_from', '<=', today)
          .where(({ or, eb }) => or([eb('h.valid_until', 'is', null), eb('h.valid_until', '>', today)])),
      ),
    )
    .executeTakeFirst()

const touch = (tx: Tx, district: string, hash: Buffer) =>
  tx
    .updateTable('session')
    .set({ seen_at: sql`clock_timestamp()` })
    .where('district', '=', district)
    .where('token_hash', '=', hash)
    .execute()

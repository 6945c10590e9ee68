import { sql } from 'kysely'
import { dayOf } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { Account, accountContract } from '#registry/sign-in/account.contract.ts'
import { passwordDaysLeft } from '#registry/sign-in/password.ts'

type ListAccounts = typeof accountContract.listAccounts

/** Accounts by login. The two administrators who look after accounts see them; nobody else does. */
export async function listAccounts(
  { tx, actor, now, refuse }: Ask<ListAccounts>,
  { after, search, state, limit }: Input<ListAccounts>,
): Promise<{ accounts: Account[]; next: string | null }> {
  if (!['security-admin', 'system-admin'].includes(actor.role)) return refuse('accounts-not-yours')
  const today = dayOf(now)
  const rows = await tx
    .selectFrom('account as a')
    .innerJoin('person as x', (on) => on.onRef('x.district', '=', 'a.district').onRef('x.id', '=', 'a.person'))
    .select([
      'a.person',
      'a.login',
      'x.label',
      'a.failures',
      'a.locked_until',
      'a.disabled_at',
      'a.must_change',
      'a.password_set_at',
      'a.demo',
    ])
    .select((from) => [
      from
        .selectFrom('holding as h')
        .innerJoin('post as p', (on) => on.onRef('p.district', '=', 'h.district').onRef('p.id', '=', 'h.post'))
        .innerJoin('unit as u', (on) => on.onRef('u.district', '=', 'p.district').onRef('u.id', '=', 'p.unit'))
        .select(sql<string[]>`coalesce(array_agg(u.short || '·' || p.title order by p.id), '{}')`.as('posts'))
        .whereRef('h.district', '=', 'a.district')
        .whereRef('h.person', '=', 'a.person')
        .where(sql<boolean>`h.valid_from <= ${today} and (h.valid_until is null or h.valid_until > ${today})`)
        .as('posts'),
      from
        .selectFrom('session as s')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('s.district', '=', 'a.district')
        .whereRef('s.person', '=', 'a.person')
        .where('s.ended_at', 'is', null)
        .where('s.seen_at', '>', sql<Date>`clock_timestamp() - interval '12 hours'`)
        .as('sessions'),
    ])
    .where('a.district', '=', actor.district)
    .$if(after !== undefined, (q) => q.where('a.login', '>', after ?? ''))
    .$if(Boolean(search), (q) =>
      q.where(({ or, eb }) =>
        or([eb('a.login', 'like', `%${like(search)}%`), eb('x.label', 'like', `%${like(search)}%`)]),
      ),
    )
    .$if(state === 'disabled', (q) => q.where('a.disabled_at', 'is not', null))
    .$if(state === 'locked', (q) => q.where('a.locked_until', '>', sql<Date>`clock_timestamp()`))
    .$if(state === 'must-change', (q) => q.where('a.must_change', '=', true))
    .$if(state === 'open', (q) => q.where('a.disabled_at', 'is', null).where('a.must_change', '=', false))
    .orderBy('a.login')
    .limit(limit + 1)
    .execute()
  const accounts = rows.slice(0, limit).map((row): Account => {
    const { person, login, label, failures, demo } = row
    const shown = { person, login, label, failures, demo, posts: row.posts ?? [], sessions: row.sessions ?? 0 }
    return { ...shown, state: stateOf(row), lockedUntil: row.locked_until, passwordSetAt: row.password_set_at }
  })
  return { accounts, next: rows.length > limit ? (accounts.at(-1)?.login ?? null) : null }
}

const like = (text: string | undefined): string => (text ?? '').replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)

type Stateful = {
  disabled_at: Date | null
  locked_until: Date | null
  must_change: boolean
  password_set_at: Date
  demo: boolean
}
function stateOf({ disabled_at, locked_until, must_change, password_set_at, demo }: Stateful): Account['state'] {
  const at = new Date()
  if (disabled_at) return 'disabled'
  if (locked_until && locked_until > at) return 'locked'
  return must_change || (!demo && passwordDaysLeft(password_set_at, at) <= 0) ? 'must-change' : 'open'
}

import { dayOf } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import type { RiskChoices, riskReadsContract } from '#matters/risk/risk-reads.contract.ts'
import { sayRisk } from '#matters/risk/risk.words.ts'
import { mayKeep, maySee } from '#matters/risk/who-may.ts'

type Choose = typeof riskReadsContract.riskChoices

/** What may be chosen: the scale of the pack, the schools whose registers the asker sees, and for a school its places and posts. */
export async function riskChoices(ask: Ask<Choose>): Promise<RiskChoices> {
  const { actor } = ask
  if (!maySee(actor.role)) ask.refuse('risk-not-yours')
  const { risks } = (await rulesFor(ask.house.db, actor.district)).pack
  const keeps = mayKeep(actor)
  return {
    kinds: risks.kinds.map(({ code, name, everyTerm }) => ({ code, name, everyTerm })),
    likelihood: risks.likelihood,
    consequence: risks.consequence,
    grades: risks.grades,
    basis: risks.basis,
    unsure: risks.unsure ? (risks.note ?? '') : null,
    ...(await whoseRegisters(ask)),
    places: keeps ? await placesOf(ask) : [],
    posts: keeps ? await postsOf(ask) : [],
    mayEnter: keeps ? null : sayRisk('risk-not-yours'),
  }
}

/** Schools that have a register the asker may see; row-level security decides which those are. */
async function whoseRegisters({ tx, actor }: Asking): Promise<Pick<RiskChoices, 'schools' | 'towns'>> {
  const rows = await tx
    .selectFrom('unit as s')
    .leftJoin('unit as t', (on) => on.onRef('t.district', '=', 's.district').onRef('t.id', '=', 's.parent'))
    .select(['s.id', 's.short as name', 't.id as town', 't.short as townName'])
    .where('s.district', '=', actor.district)
    .where('s.kind', '=', 'school')
    .where((is) =>
      is.exists(
        is
          .selectFrom('risk as r')
          .select('r.id')
          .whereRef('r.district', '=', 's.district')
          .whereRef('r.school', '=', 's.id'),
      ),
    )
    .orderBy('s.sort')
    .orderBy('s.id')
    .execute()
  const towns = new Map(rows.flatMap(({ town, townName }) => (town && townName ? [[town, townName] as const] : [])))
  return {
    schools: rows.map(({ id, name }) => ({ id, name })),
    towns: [...towns].map(([id, name]) => ({ id, name })),
  }
}

const placesOf = ({ tx, actor }: Asking) =>
  tx
    .selectFrom('place')
    .select(['id', 'name'])
    .where('district', '=', actor.district)
    .where('school', '=', actor.unit)
    .where('valid_until', 'is', null)
    .orderBy('name')
    .execute()

const postsOf = ({ tx, actor, now }: Asking) =>
  tx
    .selectFrom('post')
    .select(['id', 'title as name'])
    .where('district', '=', actor.district)
    .where('unit', '=', actor.unit)
    .where((is) => is.or([is('valid_until', 'is', null), is('valid_until', '>', dayOf(now))]))
    .orderBy('id')
    .execute()

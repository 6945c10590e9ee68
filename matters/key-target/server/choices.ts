import { dayOf } from '#foundation/calendar/day.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import type { keyTargetReadsContract } from '#matters/key-target/key-target-reads.contract.ts'
import { sayTarget } from '#matters/key-target/key-target.words.ts'
import { isOffice, keepsList, maySee, maySurvey } from '#matters/key-target/who-may.ts'
import { unitsOn } from '#registry/unit/server/units-on.ts'

type Choose = typeof keyTargetReadsContract.targetChoices

/** What may be chosen when one proposes, sweeps or narrows the ledger. */
export async function targetChoices(ask: Ask<Choose>) {
  const { actor, now, refuse } = ask
  if (!maySee(actor.role)) refuse('targets-not-yours')
  const { pack } = await rulesFor(ask.house.db, actor.district)
  const units = maySurvey(actor) || keepsList(actor) ? await unitsOn(ask, dayOf(now)) : []
  const own = units.find(({ id }) => id === actor.unit)
  // A town enters what is in its own territory.
  const near = (parent: string | null) => own?.kind !== 'town' || parent === actor.unit
  return {
    district: pack.head.district.name,
    progressDays: pack.deadlines.keyTargets.progressDays,
    schools: units
      .filter(({ kind, parent }) => (kind === 'school' || kind === 'care') && near(parent))
      .map(({ id, short }) => ({ id, name: short })),
    categories: pack.hazardCategories.domains.map(({ code, label }) => ({ id: code, name: label })),
    leads: await unitsIn(ask, 'lead'),
    listed: await unitsIn(ask, 'school'),
    towns: await unitsIn(ask, 'town'),
    keeps: keepsList(actor),
    mayPropose: isOffice(actor) ? null : sayTarget('target-step-not-yours'),
    maySurvey: maySurvey(actor) ? null : sayTarget('survey-not-yours'),
  }
}

/** Units that stand in the ledger as far as the asker sees it. */
const unitsIn = ({ tx, actor }: Asking, column: 'lead' | 'school' | 'town') =>
  tx
    .selectFrom('unit as u')
    .select(['u.id', 'u.short as name'])
    .where('u.district', '=', actor.district)
    .where((is) =>
      is.exists(
        is
          .selectFrom('key_target as t')
          .select('t.id')
          .whereRef('t.district', '=', 'u.district')
          .whereRef(`t.${column}`, '=', 'u.id'),
      ),
    )
    .orderBy('u.sort')
    .orderBy('u.id')
    .execute()

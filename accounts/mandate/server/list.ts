import type { Input, Output } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { isStale, openLines } from '#accounts/mandate/mandate.ts'
import type { MandateFilter, MandateRow, mandateContract } from '#accounts/mandate/mandate.contract.ts'
import { askedOf, memberUnits } from '#accounts/mandate/server/asked-of.ts'
import { currentMandates } from '#accounts/mandate/server/mandate.store.ts'
import { maySee } from '#accounts/mandate/who-may.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { postTitle } from '#registry/post/server/post-title.ts'

type List = typeof mandateContract.listMandates

/** How far each unit is: which version is in force, who signed it when, and whether the programme has moved on since. */
export async function listMandates(ask: Ask<List>, { view }: Input<List>): Promise<Output<List>> {
  const { actor } = ask
  const units = (await memberUnits(ask)).filter(({ id }) => maySee(actor, id))
  if (units.length === 0) ask.refuse('mandates-not-yours')
  const rules = await dutyRulesFor(ask.house.db, actor.district)
  const { year } = rules.pack.head
  const kept = await currentMandates(ask, year)
  const signers = new Set(kept.flatMap(({ confirmedBy }) => confirmedBy ?? []))
  const names = new Map(
    await Promise.all([...signers].map(async (post) => [post, await postTitle(ask, post)] as const)),
  )

  const all = units.map((unit): MandateRow => {
    const asked = askedOf(rules, unit)
    const own = kept.filter((each) => each.unit === unit.id)
    const inForce = own.find(({ state }) => state === 'confirmed')
    const draft = own.find(({ state }) => state === 'draft')
    return {
      unit: unit.id,
      name: unit.name,
      clauses: asked.length,
      confirmed:
        inForce?.confirmedAt && inForce.confirmedBy
          ? { version: inForce.version, at: inForce.confirmedAt, byName: names.get(inForce.confirmedBy) ?? '' }
          : null,
      draft: draft ? { version: draft.version, open: openLines(draft.lines) } : null,
      stale: inForce !== undefined && isStale(inForce.lines, asked),
    }
  })
  const count = (wanted: MandateFilter) => all.filter((row) => standsAs(row, wanted)).length
  return {
    year,
    rows: all.filter((row) => view === undefined || standsAs(row, view)),
    total: all.length,
    confirmed: count('confirmed'),
    waiting: count('waiting'),
    stale: count('stale'),
  }
}

const standsAs = ({ confirmed, stale }: MandateRow, view: MandateFilter): boolean =>
  view === (confirmed === null ? 'waiting' : stale ? 'stale' : 'confirmed')

import type { Asking } from '#foundation/server/record.ts'
import type { AskingUnit } from '#accounts/living-programme/answers.ts'
import type { Whose } from '#accounts/living-programme/cell.ts'
import { isAdministrator } from '#registry/post/role.ts'

export type Reading = {
  /** Whose clauses are shown; nobody's in particular when the whole document is. */
  unit: (AskingUnit & { name: string }) | null
  whole: boolean
  /** What figures are narrowed to; a unit that sees only its own needs none, the database narrows for it. */
  whose: Whose | undefined
}

type Asked = Asking & { refuse: (code: 'programme-not-yours' | 'programme-unit-not-found') => never }

/** The office and the leaders read it whole, or as one unit's; everybody else reads what the own unit answers for. */
export async function whoseProgramme(ask: Asked, wanted: string | undefined): Promise<Reading> {
  const { actor } = ask
  if (isAdministrator(actor.role)) ask.refuse('programme-not-yours')
  const whole = actor.scope === 'district'
  if (whole && wanted === undefined) return { unit: null, whole, whose: undefined }
  const unit = (await findUnit(ask, whole ? (wanted ?? '') : actor.unit)) ?? ask.refuse('programme-unit-not-found')
  return { unit, whole, whose: whole ? whoseOf(unit) : undefined }
}

const whoseOf = ({ id, kind }: AskingUnit): Whose =>
  kind === 'town' ? { town: id } : kind === 'school' || kind === 'care' ? { school: id } : { lead: id }

const findUnit = ({ tx, actor }: Asking, id: string) =>
  tx
    .selectFrom('unit')
    .select(['id', 'kind', 'line', 'name'])
    .where('district', '=', actor.district)
    .where('id', '=', id)
    .executeTakeFirst()

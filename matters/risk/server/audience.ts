import type { Pack } from '#programme/pack/pack.ts'

const REGISTER = 'matters/risk'

/** The school, its town, and the units the programme makes owners of the register: for 2017 the education bureau. */
export function audienceOf({ clauses, units }: Pick<Pack, 'clauses' | 'units'>, school: string, town: string | null) {
  const codes = new Set<string>(units.map(({ code }) => code))
  const owners = clauses
    .filter(({ servedBy }) => servedBy.includes(REGISTER))
    .flatMap((clause) => clause.owners)
    .filter((owner) => codes.has(owner))
  return [...new Set([school, ...(town ? [town] : []), ...owners])]
}

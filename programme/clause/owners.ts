import type { Clause, OwnerGroup } from '#programme/clause/clause.ts'
import type { Unit, UnitKind } from '#programme/pack/sections/units.ts'

/** Which kinds of unit each group stands for. Schools, communities and operators are not units of the roster. */
const kindsIn = {
  all: ['office', 'district', 'member', 'town'],
  'leading-group': ['office', 'district'],
  members: ['member', 'town'],
  towns: ['town'],
  communities: [],
  schools: [],
  operators: [],
} as const satisfies Record<OwnerGroup, readonly UnitKind[]>

/** Whether a unit answers for a clause, by its own code or in a group. */
export const isOwnedBy = (clause: Pick<Clause, 'owners'>, unit: Pick<Unit, 'code' | 'kind'>): boolean =>
  clause.owners.some((owner) => {
    if (owner === unit.code) return true
    const kinds: readonly UnitKind[] = Object.hasOwn(kindsIn, owner) ? kindsIn[owner as OwnerGroup] : []
    return kinds.includes(unit.kind)
  })

/** Whether every school answers for a clause. */
export const isOwnedBySchools = (clause: Pick<Clause, 'owners'>): boolean =>
  clause.owners.includes('schools') || clause.owners.includes('all')

/** The clauses a unit answers for (本单位条款), in the order given. */
export const clausesOf = (clauses: readonly Clause[], unit: Pick<Unit, 'code' | 'kind'>): Clause[] =>
  clauses.filter((clause) => isOwnedBy(clause, unit))

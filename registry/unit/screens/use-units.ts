import { useQuery } from '@tanstack/react-query'
import { ask } from '#foundation/ui/ask.ts'
import { useUrlState } from '#foundation/ui/url-state.ts'
import { unitContract, type UnitNode } from '#registry/unit/unit.contract.ts'
import type { UnitKind } from '#registry/unit/unit.ts'

export const units = ask(unitContract)

export type UnitsSearch = { unit?: string | undefined; q?: string | undefined; day?: string | undefined }
export type Branch = UnitNode & { under: Branch[] }

const order: readonly UnitKind[] = ['group', 'office', 'member', 'town', 'community', 'station', 'school', 'care']
const byKind = (a: UnitNode, b: UnitNode) => order.indexOf(a.kind) - order.indexOf(b.kind)

/** The tree of territory: what has no parent stands at the top, in the order of the kinds. */
export function treeOf(nodes: readonly UnitNode[]): Branch[] {
  const known = new Set(nodes.map(({ id }) => id))
  const under = (parent: string | null): Branch[] =>
    nodes
      .filter((node) => (node.parent && known.has(node.parent) ? node.parent : null) === parent)
      .toSorted(byKind)
      .map((node) => ({ ...node, under: under(node.id) }))
  return under(null)
}

/** Units as they stood on a day; names, mergers and splits are kept, so any day of the past may be asked for. */
export function useUnits() {
  const [search, change] = useUrlState<UnitsSearch>()
  const day = search.day
  const typed = String(search.q ?? '').trim()
  const all = useQuery({ queryKey: ['units', day ?? ''], queryFn: () => units.unitTree(day ? { day } : {}) })
  const found = (all.data ?? []).filter(({ name, short }) => `${name}${short}`.includes(typed))
  return { search, change, day, typed, all, found, tree: treeOf(all.data ?? []) }
}

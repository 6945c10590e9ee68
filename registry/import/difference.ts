import type { Entry, Value } from '#registry/import/read-row.ts'

export type FieldChange = { field: string; before: Value; after: Value }
export type Changed = { id: string; name: string; changes: FieldChange[] }
export type Difference = { added: Entry[]; changed: Changed[]; closed: { id: string; name: string }[]; same: number }

/**
 * What an import would do to what is there. Only fields the file has are compared. Without `whole`, what the file does not
 * mention stays: a list of ten schools must not close the other hundred.
 */
export function difference(before: ReadonlyMap<string, Entry>, after: readonly Entry[], whole: boolean): Difference {
  const added = after.filter(({ id }) => !before.has(id))
  const known = after.flatMap((entry): Changed[] => {
    const old = before.get(entry.id)
    return old ? [{ id: entry.id, name: entry.name, changes: changesOf(old, entry) }] : []
  })
  const changed = known.filter(({ changes }) => changes.length > 0)
  const named = new Set(after.map(({ id }) => id))
  const closed = whole
    ? [...before.values()].filter(({ id }) => !named.has(id)).map(({ id, name }) => ({ id, name }))
    : []
  return { added, changed, closed, same: known.length - changed.length }
}

const changesOf = (before: Entry, after: Entry): FieldChange[] =>
  Object.keys(after)
    .filter((field) => !alike(before[field] ?? null, after[field] ?? null))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))

// A degree printed and read again differs in its last bits; a centimetre on the ground is no change.
const alike = (a: Value, b: Value): boolean =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < 1e-7 : a === b

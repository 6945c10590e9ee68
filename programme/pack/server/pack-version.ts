import { createHash } from 'node:crypto'
import type { Pack } from '#programme/pack/pack.ts'

/** The same content, whatever order its keys were written in. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical)
  if (value === null || typeof value !== 'object') return value
  const sorted = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([key, each]) => [key, canonical(each)]))
}

/**
 * What a record keeps to say under which programme it was made: the pack's id and a hash of all it says. Comments, file
 * layout and key order do not change it; any fact does.
 */
export function packVersion(pack: Pack): string {
  const digest = createHash('sha256')
    .update(JSON.stringify(canonical(pack)))
    .digest('hex')
  return `${pack.head.id}@${digest.slice(0, 16)}`
}

import { createHash, randomFillSync } from 'node:crypto'
import { newId } from '#foundation/id.ts'

/** A new id for a row or a fact. */
export const freshId = (): string => newId(Date.now(), randomFillSync)

/**
 * The subject of something that has a code instead of an id of its own: the same code gives the same id everywhere and always.
 * A UUID of version 8 over SHA-256. Source: RFC 9562 §5.8.
 */
export function subjectIdOf(district: string, kind: string, id: string): string {
  const bytes = createHash('sha256').update(`${district}\u001f${kind}\u001f${id}`).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

import { randomFillSync } from 'node:crypto'
import { newId } from '#foundation/id.ts'

/** A new id for a row or a fact. */
export const freshId = (): string => newId(Date.now(), randomFillSync)

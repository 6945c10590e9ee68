import { join } from 'node:path'

/** Where the house stands. */
export const root = join(import.meta.dirname, '..', '..')

import { join } from 'node:path'

/** The folder of the SQL everything here runs. */
export const databaseFolder = join(import.meta.dirname, '..', '..', 'database')

import { realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// npx starts us through a link, so the real path decides where the house stands.
export const root = join(dirname(realpathSync(fileURLToPath(import.meta.url))), '..', '..', '..')

import { createHash, randomBytes } from 'node:crypto'

export const COOKIE = 'huxue'

/** What the browser keeps: 32 random bytes. The database keeps only the hash, so a stolen backup opens nothing. */
export const newToken = (): string => randomBytes(32).toString('base64url')
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest()

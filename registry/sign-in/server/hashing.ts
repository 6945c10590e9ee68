import { hash, verify } from '@node-rs/argon2'

/** Argon2id by the RFC 9106 second recommendation, halved in memory: an old PC with 4 GB must stand ten people signing in at once. */
const STRONG = { algorithm: 2, memoryCost: 32_768, timeCost: 3, parallelism: 1 }
// The demo opens a hundred accounts with one password that is printed on the page; there is nothing to protect.
const CHEAP = { algorithm: 2, memoryCost: 1024, timeCost: 1, parallelism: 1 }

export const hashOf = (password: string, demo = false): Promise<string> => hash(password, demo ? CHEAP : STRONG)

export const isPassword = (hashed: string, password: string): Promise<boolean> =>
  verify(hashed, password).catch(() => false)

let nobody: Promise<string> | null = null

/** Takes as long as looking at a real account, so that the time of the answer does not tell whether the login exists. */
export async function pretendToVerify(password: string, demo: boolean): Promise<false> {
  nobody ??= hashOf('no such account', demo)
  await isPassword(await nobody, password)
  return false
}

/** Whether a password is among the hashes given. */
export async function isAmong(hashes: readonly string[], password: string): Promise<boolean> {
  for (const each of hashes) if (await isPassword(each, password)) return true
  return false
}

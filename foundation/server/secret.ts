import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const FORMAT = 1
const IV_BYTES = 12
const TAG_BYTES = 16

/** The key that personal data is sealed with: `HUXUE_KEY` (base64, 32 bytes), else a file beside the data, made once, readable by its owner only. */
export function openKey(env: Record<string, string | undefined> = process.env): Buffer {
  const given = env['HUXUE_KEY']
  if (given) return checked(Buffer.from(given, 'base64'), 'HUXUE_KEY')
  const path = join(env['HUXUE_DATA'] ?? '.data', 'key')
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true })
    // `wx`: of two processes that start at once, the second keeps the first one's key.
    try {
      writeFileSync(path, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return checked(Buffer.from(readFileSync(path, 'utf8'), 'base64'), path)
}

function checked(key: Buffer, from: string): Buffer {
  if (key.length !== 32) throw new Error(`密钥应为32字节的Base64，请检查 ${from}`)
  return key
}

let key: Buffer | null = null
const theKey = (): Buffer => (key ??= openKey())

/**
 * Seals a text with AES-256-GCM. `about` names the row and field it belongs to and is needed to open it, so that a sealed
 * value moved to another row does not open there.
 */
export function seal(text: string, about: string): Buffer {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', theKey(), iv).setAAD(Buffer.from(about))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.of(FORMAT), iv, cipher.getAuthTag(), sealed])
}

/** Throws when the key is another one, the value belongs elsewhere or was changed. */
export function unseal(sealed: Buffer, about: string): string {
  if (sealed[0] !== FORMAT) throw new Error('sealed in an unknown format')
  const iv = sealed.subarray(1, 1 + IV_BYTES)
  const tag = sealed.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES)
  const cipher = createDecipheriv('aes-256-gcm', theKey(), iv).setAAD(Buffer.from(about)).setAuthTag(tag)
  return Buffer.concat([cipher.update(sealed.subarray(1 + IV_BYTES + TAG_BYTES)), cipher.final()]).toString('utf8')
}

/**
 * A short code that only this house can make: shown on a screen, typed in on a phone, never stored. `about` names what it opens and
 * since when, so that it is worth nothing elsewhere or later.
 */
export function codeOf(about: string, digits = 6): string {
  const number = createHmac('sha256', theKey()).update(about).digest().readUInt32BE(0)
  return String(number % 10 ** digits).padStart(digits, '0')
}

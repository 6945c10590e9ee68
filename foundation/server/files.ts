import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import exifr from 'exifr'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { Refused } from '#foundation/refused.ts'
import { baseWords } from '#foundation/base.words.ts'

const PHOTO_BYTES = 15 * 1024 * 1024
export const FILE_BYTES = 50 * 1024 * 1024
const PHOTO_EDGE = 2560
const THUMB_EDGE = 360
const PHOTOS = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif'])
const PAPERS = new Set([
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
])

/** What is known of a stored file: its name is the SHA-256 of what is served; place and time come from EXIF. */
export type StoredFile = {
  id: string
  type: string
  bytes: number
  width: number | null
  height: number | null
  takenAt: Date | null
  lat: number | null
  lng: number | null
}

/** Where contents are kept. A folder by default; any store that can put and get by key will do. */
export type FileStore = {
  /** @throws Refused `too-large` or `file-kind` */
  keep: (content: Buffer) => Promise<StoredFile>
  open: (id: string, size: 'full' | 'thumb') => Promise<{ body: Readable; bytes: number } | null>
}

export function folderStore(folder: string): FileStore {
  const pathOf = (id: string, size: 'full' | 'thumb') =>
    join(folder, id.slice(0, 2), `${id}${size === 'thumb' ? '.thumb' : ''}`)

  // Written beside and renamed, so that a crash leaves no half file under a good name.
  const put = async (path: string, content: Buffer) => {
    await mkdir(dirname(path), { recursive: true })
    const beside = `${path}.${process.pid}-${randomUUID()}.part`
    await writeFile(beside, content, { flush: true })
    await rename(beside, path)
  }

  return {
    async keep(content) {
      const sniffed = (await fileTypeFromBuffer(content))?.mime ?? (isTable(content) ? 'text/csv' : 'unknown')
      if (PAPERS.has(sniffed)) {
        const id = sha256(content)
        await put(pathOf(id, 'full'), content)
        return {
          id,
          type: sniffed,
          bytes: content.length,
          width: null,
          height: null,
          takenAt: null,
          lat: null,
          lng: null,
        }
      }
      if (!PHOTOS.has(sniffed))
        throw new Refused('file-kind', 400, '只收照片（JPG、PNG、WebP）和 PDF、Word、Excel、CSV 文件，请换一个')
      if (content.length > PHOTO_BYTES) throw new Refused('too-large', 413, baseWords['too-large'])
      const { shown, thumb, about } = await develop(content)
      const id = sha256(shown.data)
      await put(pathOf(id, 'full'), shown.data)
      await put(pathOf(id, 'thumb'), thumb)
      return {
        id,
        type: 'image/jpeg',
        bytes: shown.data.length,
        width: shown.info.width,
        height: shown.info.height,
        ...about,
      }
    },
    async open(id, size) {
      const path = pathOf(id, size)
      const found = await stat(path).catch(() => null)
      return found && { body: createReadStream(path), bytes: found.size }
    },
  }
}

/** CSV has no mark to sniff: lines of text with commas and no control characters. It is only ever served as an attachment. */
const isTable = (content: Buffer): boolean =>
  content.includes(0x2c) &&
  content.includes(0x0a) &&
  !content.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex')

/** Turns a photo upright, drops everything hidden in it, and keeps aside when and where it was taken. */
async function develop(content: Buffer) {
  try {
    const exif = (await exifr.parse(content, { gps: true, reviveValues: false }).catch(() => undefined)) as
      | { DateTimeOriginal?: string; latitude?: number; longitude?: number }
      | undefined
    const upright = sharp(content, { limitInputPixels: 80_000_000 }).autoOrient()
    const shown = await upright
      .clone()
      .resize(PHOTO_EDGE, PHOTO_EDGE, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 84 })
      .toBuffer({ resolveWithObject: true })
    const thumb = await upright
      .resize(THUMB_EDGE, THUMB_EDGE, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 78 })
      .toBuffer()
    const about = {
      takenAt: momentOf(exif?.DateTimeOriginal),
      lat: exif?.latitude ?? null,
      lng: exif?.longitude ?? null,
    }
    return { shown, thumb, about }
  } catch {
    throw new Refused('file-broken', 400, '这张照片打不开，可能没有传完，请重新拍一张')
  }
}

/** EXIF writes local wall-clock time without a zone; phones in the district run on Beijing time. */
function momentOf(exifTime: string | undefined): Date | null {
  const [, day, time] = /^(\d{4}:\d{2}:\d{2}) (\d{2}:\d{2}:\d{2})/.exec(exifTime ?? '') ?? []
  if (!day || !time) return null
  const at = new Date(`${day.replaceAll(':', '-')}T${time}+08:00`)
  return Number.isNaN(at.getTime()) ? null : at
}

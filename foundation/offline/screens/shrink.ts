import { exifOf, takenIn, withExif } from '#foundation/offline/exif.ts'

const EDGE = 2560
/** What is already this small goes as it is. */
const SMALL_BYTES = 900_000

export type Shrunk = { blob: Blob; name: string; takenAt: Date | null }

/** A photo as it will travel: at most 2560 pixels, JPEG, upright, with the camera's own note of time and place. */
export async function shrink(file: File): Promise<Shrunk> {
  const exif = file.type === 'image/jpeg' ? exifOf(new Uint8Array(await file.arrayBuffer())) : null
  const takenAt = exif && takenIn(exif)
  const asItIs = { blob: file, name: file.name || 'photo.jpg', takenAt }
  if (file.type === 'image/jpeg' && file.size <= SMALL_BYTES) return asItIs
  const image = await pictureOf(file).catch(() => null)
  // What this phone cannot show, the server may still be able to read; it says so if not.
  if (!image) return asItIs
  const scale = Math.min(1, EDGE / Math.max(image.naturalWidth, image.naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.naturalWidth * scale)
  canvas.height = Math.round(image.naturalHeight * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.82))
  canvas.width = 0 // frees the memory at once; an old phone has little
  if (!small) return asItIs
  const name = `${asItIs.name.replace(/\.\w+$/, '')}.jpg`
  if (!exif) return { blob: small, name, takenAt }
  return {
    blob: new Blob([withExif(new Uint8Array(await small.arrayBuffer()), exif)], { type: 'image/jpeg' }),
    name,
    takenAt,
  }
}

function pictureOf(file: Blob): Promise<HTMLImageElement> {
  const image = new Image()
  const url = URL.createObjectURL(file)
  return new Promise<HTMLImageElement>((done, failed) => {
    image.addEventListener('load', () => done(image), { once: true })
    image.addEventListener('error', () => failed(new Error('not a picture this browser knows')), { once: true })
    image.src = url
  }).finally(() => URL.revokeObjectURL(url))
}

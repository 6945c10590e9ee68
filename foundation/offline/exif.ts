/**
 * When and where a photo was taken stands in its EXIF segment, which a canvas throws away. It is carried over, byte for byte,
 * into the smaller picture, so that the server reads from it what the camera wrote. Source: JPEG (T.81) markers, TIFF 6.0.
 */
const SOI = 0xffd8
const APP1 = 0xffe1
const START_OF_SCAN = 0xffda
const ORIENTATION = 0x0112

const isExif = (bytes: Uint8Array, at: number): boolean =>
  String.fromCharCode(...bytes.subarray(at, at + 6)) === 'Exif\0\0'

/** The EXIF segment of a JPEG, marker included; nothing when there is none. */
export function exifOf(jpeg: Uint8Array): Uint8Array | null {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength)
  if (jpeg.length < 4 || view.getUint16(0) !== SOI) return null
  for (let at = 2; at + 4 <= jpeg.length;) {
    const marker = view.getUint16(at)
    if (marker < 0xff00 || marker === START_OF_SCAN) return null
    const end = at + 2 + view.getUint16(at + 2)
    if (end > jpeg.length) return null
    if (marker === APP1 && isExif(jpeg, at + 4)) return jpeg.slice(at, end)
    at = end
  }
  return null
}

/** When the camera says it took the picture: wall-clock time, which phones here keep in Beijing. The earliest named is the taking. */
export function takenIn(exif: Uint8Array): Date | null {
  const text = Array.from(exif, (byte) => String.fromCharCode(byte)).join('')
  const [first] = (text.match(/\d{4}:\d\d:\d\d \d\d:\d\d:\d\d/g) ?? []).sort()
  if (!first) return null
  const at = new Date(`${first.slice(0, 10).replace(/:/g, '-')}T${first.slice(11)}+08:00`)
  return Number.isNaN(at.getTime()) ? null : at
}

/** The same picture with that segment. It has been turned upright by then, so the segment no longer says to turn it. */
export function withExif(jpeg: Uint8Array, exif: Uint8Array): Uint8Array<ArrayBuffer> {
  const upright = uprightIn(exif)
  const whole = new Uint8Array(jpeg.length + upright.length)
  whole.set(jpeg.subarray(0, 2))
  whole.set(upright, 2)
  whole.set(jpeg.subarray(2), 2 + upright.length)
  return whole
}

function uprightIn(exif: Uint8Array): Uint8Array {
  const segment = exif.slice()
  const tiff = 10
  if (segment.length < tiff + 14) return segment
  const view = new DataView(segment.buffer)
  const little = view.getUint16(tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, little)
  if (directory + 2 > segment.length) return segment
  const entries = view.getUint16(directory, little)
  for (let i = 0; i < entries; i++) {
    const entry = directory + 2 + i * 12
    if (entry + 12 > segment.length) return segment
    if (view.getUint16(entry, little) === ORIENTATION) view.setUint16(entry + 8, 1, little)
  }
  return segment
}

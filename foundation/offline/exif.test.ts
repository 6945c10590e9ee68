import exifr from 'exifr'
import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { exifOf, takenIn, withExif } from '#foundation/offline/exif.ts'

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#888' } })
const fromCamera = () =>
  plain(40, 20)
    .withExif({
      IFD0: { Make: '手机' },
      IFD2: { DateTimeOriginal: '2017:05:10 07:31:22' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '28/1 42/1 47/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '115/1 56/1 43/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

test('time and place go over into the smaller picture; it is not turned twice', async () => {
  const exif = exifOf(new Uint8Array(await fromCamera()))!
  const small = Buffer.from(withExif(new Uint8Array(await plain(10, 20).jpeg().toBuffer()), exif))
  const read = (await exifr.parse(small, { gps: true, reviveValues: false, translateValues: false })) as Record<
    string,
    unknown
  >
  expect(read['DateTimeOriginal']).toBe('2017:05:10 07:31:22')
  expect(takenIn(exif)?.toISOString()).toBe('2017-05-09T23:31:22.000Z')
  expect(read['latitude']).toBeCloseTo(28.713, 3)
  const { orientation, width, height } = await sharp(small).metadata()
  expect({ orientation, width, height }).toEqual({ orientation: 1, width: 10, height: 20 })
})

test('a picture without EXIF, another kind of file and a broken one have none', async () => {
  expect(exifOf(new Uint8Array(await plain(4, 4).jpeg().toBuffer()))).toBeNull()
  expect(exifOf(new Uint8Array(await plain(4, 4).png().toBuffer()))).toBeNull()
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => exifOf(bytes) === null || exifOf(bytes)!.length > 4),
  )
  fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => takenIn(bytes) === null))
  const broken = new Uint8Array(await fromCamera()).slice(0, 60)
  expect(exifOf(broken)).toBeNull()
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 80 }),
      (bytes) => withExif(new Uint8Array([0xff, 0xd8]), bytes).length === bytes.length + 2,
    ),
  )
})

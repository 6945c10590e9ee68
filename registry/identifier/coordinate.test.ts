import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as map from '#registry/identifier/coordinate.ts'

const near = (at: map.Coordinate, lng: number, lat: number) => {
  expect(at.lng).toBeCloseTo(lng, 7)
  expect(at.lat).toBeCloseTo(lat, 7)
}
const beijing = { lng: 116.404, lat: 39.915 }
const tangshan = { lng: 115.945, lat: 28.713 }
const anywhere = fc.record({
  lng: fc.double({ min: 75, max: 134, noNaN: true }),
  lat: fc.double({ min: 5, max: 53, noNaN: true }),
})

describe('coordinates', () => {
  test('agree with the values published for the usual conversions', () => {
    near(map.wgsToGcj(beijing), 116.410_244_499_169_38, 39.916_404_281_501_64)
    near(map.gcjToBd(beijing), 116.410_369_493_710_29, 39.921_336_993_510_21)
    // The published inverse of BD-09 is an approximation, good to a metre; ours is iterated.
    expect(
      map.metresBetween(map.bdToGcj(beijing), { lng: 116.397_627_291_193_15, lat: 39.908_656_739_576_31 }),
    ).toBeLessThan(1)
  })

  test('come back to a millimetre from every system, anywhere in China', () =>
    fc.assert(
      fc.property(anywhere, fc.constantFrom(...map.Crs.options), (at, crs) => {
        const back = map.converted(map.converted(at, 'WGS-84', crs), crs, 'WGS-84')
        expect(map.metresBetween(at, back)).toBeLessThan(0.001)
      }),
    ))

  test('are shifted by 100–700 m in Nanchang, and not at all abroad', () => {
    const metres = map.metresBetween(tangshan, map.wgsToGcj(tangshan))
    expect(metres > 100 && metres < 700).toBe(true)
    expect(map.converted({ lng: 0, lat: 51.5 }, 'WGS-84', 'GCJ-02')).toEqual({ lng: 0, lat: 51.5 })
    expect(map.converted(tangshan, 'CGCS2000', 'WGS-84')).toEqual(tangshan)
  })

  test('measure distance', () => {
    expect(map.metresBetween(tangshan, tangshan)).toBe(0)
    expect(map.metresBetween({ lng: 116, lat: 28 }, { lng: 116, lat: 29 })).toBeCloseTo(111_195.08, 1)
    expect(map.metresBetween({ lng: 0, lat: 0 }, { lng: 180, lat: 0 })).toBeCloseTo(Math.PI * 6_371_008.8, 3)
  })

  test('that cannot be right are doubted', () => {
    expect(map.doubtCoordinate(tangshan)).toBeUndefined()
    expect(map.doubtCoordinate({ lng: 28.713, lat: 115.945 - 30 })).toContain('不在本地')
    expect(map.doubtCoordinate(beijing)).toContain('不在本地')
    expect(map.doubtCoordinate({ lng: tangshan.lat, lat: tangshan.lng })).toContain('对调')
  })
})

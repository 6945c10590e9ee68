import { expect, test } from 'vitest'
import { isFar, metresFrom } from '#duties/proof/place.ts'

const gate = { lat: 28.7131, lng: 115.9454 }

test('the nearest known place counts, places without a position do not', () => {
  expect(metresFrom(gate, [{ lat: 28.8, lng: 116 }, gate, { lat: null, lng: null }])).toBe(0)
  expect(metresFrom(gate, [{ lat: null, lng: 115 }])).toBeNull()
})

test('far is beyond 200 metres after the error of the phone; an unknown school is never far', () => {
  expect([isFar(200), isFar(201), isFar(260, 80), isFar(281, 80), isFar(null)]).toEqual([
    false,
    true,
    false,
    true,
    false,
  ])
})

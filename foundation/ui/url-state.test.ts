import { expect, test } from 'vitest'
import { hrefWith, patched } from '#foundation/ui/url-state.ts'

test('what is empty leaves the address', () => {
  expect(patched({ school: 'a', late: true, page: 2 }, { school: undefined, late: false, text: '' })).toEqual({
    page: 2,
  })
  expect(hrefWith('/ledger', { view: 'late' }, { view: undefined })).toBe('/ledger')
})

test('words stay words and numbers numbers on the way through the address', () => {
  expect(hrefWith('/ledger', {}, { page: 2, number: '41', late: true })).toBe(
    '/ledger?page=2&number=%2241%22&late=true',
  )
  expect(hrefWith('/ledger', {}, { unit: '城管 局' })).toBe('/ledger?unit=%E5%9F%8E%E7%AE%A1%20%E5%B1%80')
})

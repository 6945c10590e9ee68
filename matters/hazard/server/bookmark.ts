import { z } from 'zod'
import type { LedgerSort } from '#matters/hazard/hazard-reads.contract.ts'

/** Where a page ended: the sort it belongs to and the keys of its last row. Opaque to everybody else. */
export const Bookmark = z.union([
  z.tuple([z.literal('due'), z.iso.date().nullable(), z.uuid()]),
  z.tuple([z.literal('found'), z.iso.date(), z.uuid()]),
  z.tuple([z.literal('number'), z.int(), z.int()]),
])
export type Bookmark = z.infer<typeof Bookmark>

type Keys = { dueOn: string | null; foundOn: string; year: number; number: number; id: string }

export function bookmarkAt(sort: LedgerSort, row: Keys): Bookmark {
  if (sort === 'due') return ['due', row.dueOn, row.id]
  return sort === 'found' ? ['found', row.foundOn, row.id] : ['number', row.year, row.number]
}

export const writeBookmark = (mark: Bookmark): string => Buffer.from(JSON.stringify(mark)).toString('base64url')

/** Nothing when it is not one of ours, or belongs to another order. */
export function readBookmark(text: string, sort: LedgerSort): Bookmark | undefined {
  try {
    const mark = Bookmark.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()))
    return mark.success && mark.data[0] === sort ? mark.data : undefined
  } catch {
    return undefined
  }
}

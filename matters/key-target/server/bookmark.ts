import { z } from 'zod'

/** Where a page of a list ended: the moment and the id of its last row. */
const Bookmark = z.tuple([z.iso.datetime({ offset: true }), z.uuid()])
export type Bookmark = z.infer<typeof Bookmark>

export const writeBookmark = (mark: Bookmark): string => Buffer.from(JSON.stringify(mark)).toString('base64url')

export function readBookmark(text: string): Bookmark | undefined {
  try {
    return Bookmark.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString())).data
  } catch {
    return undefined
  }
}

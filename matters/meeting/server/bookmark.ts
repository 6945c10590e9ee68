import { z } from 'zod'

/** Where a list that is ordered by a day or a moment and an id goes on. */
const Bookmark = z.tuple([z.string().regex(/^\d{4}-\d\d-\d\d/), z.uuid()])
export type Bookmark = z.infer<typeof Bookmark>

export const writeMark = (mark: Bookmark): string => Buffer.from(JSON.stringify(mark)).toString('base64url')
export function readMark(text: string): Bookmark | undefined {
  try {
    return Bookmark.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString())).data
  } catch {
    return undefined
  }
}

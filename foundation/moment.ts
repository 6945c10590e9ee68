import { z } from 'zod'

/** A moment: a `Date` in code on both sides, ISO 8601 on the wire. */
export const Moment = z.codec(z.iso.datetime({ offset: true }), z.date(), {
  decode: (text) => new Date(text),
  encode: (at) => at.toISOString(),
})

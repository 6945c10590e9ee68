/* Browsers before Chrome 110 lack a few methods of lists that our rules use. Only what was found missing; remove with the phones. */
type Missing = { [name: string]: (this: unknown[], given?: never) => unknown }

const missing: Missing = {
  toSorted(compare) {
    return [...this].sort(compare)
  },
  toReversed() {
    return [...this].reverse()
  },
}
for (const [name, value] of Object.entries(missing))
  if (!(name in Array.prototype))
    Object.defineProperty(Array.prototype, name, { value, writable: true, configurable: true })

export {}

/* Chrome 90 lacks a few methods that our libraries call. Only what was found missing; remove with the browsers. */
if (!Array.prototype.at) {
  const at = function at<T>(this: ArrayLike<T>, index: number): T | undefined {
    const whole = Math.trunc(index) || 0
    return this[whole < 0 ? this.length + whole : whole]
  }
  for (const kind of [Array, String])
    Object.defineProperty(kind.prototype, 'at', { value: at, writable: true, configurable: true })
}
if (!Object.hasOwn) {
  Object.defineProperty(Object, 'hasOwn', {
    value: (thing: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(thing, key),
    writable: true,
    configurable: true,
  })
}

export {}

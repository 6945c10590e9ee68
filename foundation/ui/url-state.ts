import { useNavigate, useParams, useSearch } from '@tanstack/react-router'

export type Search = Readonly<Record<string, unknown>>

/** A search with a patch laid over it. What is empty leaves the address, so that the plain view has the plain address. */
export function patched(search: Search, patch: Search): Record<string, unknown> {
  const whole = Object.entries({ ...search, ...patch })
  return Object.fromEntries(whole.filter(([, value]) => value !== undefined && value !== '' && value !== false))
}

/** The address of the same screen with a patch: for tabs and page links, which are real links. */
export function hrefWith(path: string, search: Search, patch: Search): string {
  const pairs = Object.entries(patched(search, patch)).map(([key, value]) => [key, textOf(value)])
  const query = pairs.map(([key, value]) => `${encodeURIComponent(key!)}=${encodeURIComponent(value!)}`).join('&')
  return query ? `${path}?${query}` : path
}

// the router reads "25" as a number and "true" as a boolean; words that look so are quoted to stay words
const textOf = (value: unknown): string => {
  if (typeof value !== 'string') return JSON.stringify(value)
  return /^(-?\d+(\.\d+)?|true|false|null|[[{"].*)$/s.test(value) ? JSON.stringify(value) : value
}

/** Filters, sort and page live in the address: what one sees can be sent, and Back goes back. */
export function useUrlState<T extends object>(): readonly [
  T,
  (patch: Partial<T>, how?: { replace?: boolean }) => void,
] {
  const search = useSearch({ strict: false }) as T
  const navigate = useNavigate()
  const change = (patch: Partial<T>, { replace = false } = {}) =>
    void navigate({ to: '.', search: ((old: Search) => patched(old, patch as Search)) as never, replace })
  return [search, change]
}

/** A part of the path: `/hazards/$hazard` → usePart('hazard'). */
export function usePart(name: string): string {
  const parts = useParams({ strict: false }) as Readonly<Record<string, string | undefined>>
  const value = parts[name]
  if (value === undefined) throw new Error(`The path of this screen has no $${name}`)
  return value
}

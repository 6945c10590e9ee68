/** Who is asking, for the length of one request: the person in one post of one unit. */
export type Actor = {
  district: string
  person: string
  post: string
  role: string
  unit: string
  /** Own unit first, then units whose matters it may see (a town sees the schools in its territory). */
  units: readonly string[]
  scope: 'district' | 'units'
}

/** The house itself, when a clock or a fact sets something off. Sees its district and leaves no person in the facts. */
export const systemActor = (district: string): Actor => ({
  district,
  person: 'system',
  post: 'system',
  role: 'system',
  unit: 'system',
  units: [],
  scope: 'district',
})

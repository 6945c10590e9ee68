import { packFiles, type Pack, type PackSection } from '#programme/pack/pack.ts'

/** One thing that differs between two packs: which section, which item, and what became of it. */
export type Difference = {
  section: PackSection
  key: string
  change: 'added' | 'removed' | 'changed'
  before?: string
  after?: string
}

type Items = Map<string, unknown>

/** Items are told apart by what people call them by, so that inserting one does not make all below look changed. */
function keyOf(item: unknown, index: number): string {
  if (item !== null && typeof item === 'object')
    for (const name of ['id', 'code', 'no', 'year', 'action', 'date'] as const)
      if (name in item) return String((item as Record<string, unknown>)[name])
  return String(index + 1)
}

/** Lists become items by key; groups are opened one level, so that one changed clause or term is one difference. */
function itemsOf(value: unknown, prefix = ''): Items {
  const items: Items = new Map()
  if (Array.isArray(value)) value.forEach((item, index) => items.set(prefix + keyOf(item, index), item))
  else if (value !== null && typeof value === 'object')
    for (const [name, each] of Object.entries(value)) {
      if (Array.isArray(each)) for (const [key, item] of itemsOf(each, `${name} `)) items.set(key, item)
      else items.set(name, each)
    }
  return items
}

const text = (value: unknown): string => JSON.stringify(value)

/** What changes from pack `a` to pack `b`, section by section in reading order. */
export function diffPacks(a: Pack, b: Pack): Difference[] {
  return (Object.keys(packFiles) as PackSection[]).flatMap((section) => {
    const before = itemsOf(a[section])
    const after = itemsOf(b[section])
    const keys = [...new Set([...before.keys(), ...after.keys()])]
    return keys.flatMap((key): Difference[] => {
      const was = before.get(key)
      const is = after.get(key)
      if (was === undefined) return [{ section, key, change: 'added', after: text(is) }]
      if (is === undefined) return [{ section, key, change: 'removed', before: text(was) }]
      return text(was) === text(is) ? [] : [{ section, key, change: 'changed', before: text(was), after: text(is) }]
    })
  })
}

import { resolve } from 'node:path'
import type { Checklist, ChecklistItem } from '#programme/pack/sections/checklists.ts'
import { getPack } from '#programme/pack/server/load-pack.ts'

/** The checklists as they stand in the pack of 2017, for tests of what is really asked. */
export const { pack } = getPack(resolve(import.meta.dirname, '../../../packs/qingshanhu-2017'))

export function listOf(code: string): Checklist {
  const found = pack.checklists.checklists.find((list) => list.code === code)
  if (!found) throw new Error(`No checklist ${code}`)
  return found
}

export function itemOf(list: string, code: string): ChecklistItem {
  const found = listOf(list).items.find((item) => item.code === code)
  if (!found) throw new Error(`No item ${code} in ${list}`)
  return found
}

import { useState } from 'react'
import type { LedgerSearch } from '#matters/hazard/screens/ledger/use-ledger.ts'

export type SavedView = { name: string; search: LedgerSearch }

const keyOf = (post: string) => `hx-views:${post}`

function read(post: string): SavedView[] {
  try {
    return JSON.parse(localStorage.getItem(keyOf(post)) ?? '[]') as SavedView[]
  } catch {
    return []
  }
}

/** Views somebody has named, kept on this machine for each post: a desk is shared, a post's habits are not. */
export function useSavedViews(post: string | undefined) {
  const [, again] = useState(0)
  const saved = post ? read(post) : []
  const write = (views: SavedView[]) => {
    if (!post) return
    try {
      localStorage.setItem(keyOf(post), JSON.stringify(views))
    } catch {
      // storage switched off: the address can still be kept as a bookmark
    }
    again((times) => times + 1)
  }
  return {
    saved,
    keep: (name: string, search: LedgerSearch) =>
      write([...saved.filter((view) => view.name !== name), { name, search }]),
    drop: (name: string) => write(saved.filter((view) => view.name !== name)),
  }
}

/** What a view is: everything in the address but the page one is on. */
export const withoutPage = ({ page: _page, after: _after, ...view }: LedgerSearch): LedgerSearch => view

export const sameView = (one: LedgerSearch, other: LedgerSearch): boolean => {
  const written = (search: LedgerSearch) =>
    JSON.stringify(Object.entries(withoutPage(search)).sort(([one], [other]) => one.localeCompare(other)))
  return written(one) === written(other)
}

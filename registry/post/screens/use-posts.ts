import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from '#foundation/ui/ask.ts'
import { useUndo } from '#foundation/ui/undo-bar.tsx'
import { useUrlState } from '#foundation/ui/url-state.ts'
import { postContract, type Held } from '#registry/post/post.contract.ts'
import { UnitKind } from '#registry/unit/unit.ts'
import { unitContract } from '#registry/unit/unit.contract.ts'

export const posts = ask(postContract)
const units = ask(unitContract)

export type PostsSearch = {
  view?: string | undefined
  kind?: string | undefined
  q?: string | undefined
  post?: string | undefined
  who?: string | undefined
}
export const postViews = ['call', 'all', 'gaps', 'changes'] as const
export type PostView = (typeof postViews)[number]

export const isVacant = ({ person }: Held): boolean => person === null
/** A person may hold a post beside another person: the row is both. */
export const rowKey = ({ post, person }: Pick<Held, 'post' | 'person'>): string => `${post}/${person ?? ''}`

/** The rows of a view, narrowed by the address. */
export function usePosts() {
  const [search, change] = useUrlState<PostsSearch>()
  const view = postViews.find((one) => one === search.view) ?? 'call'
  const calls = useQuery({ queryKey: ['posts', 'call'], queryFn: () => posts.callList({}), enabled: view === 'call' })
  const all = useQuery({ queryKey: ['posts', 'all'], queryFn: () => posts.postsOn({}), enabled: view !== 'call' })
  const gaps = useQuery({ queryKey: ['posts', 'unit-gaps'], queryFn: () => units.unitGaps({}) })
  const changes = useQuery({ queryKey: ['posts', 'changes'], queryFn: () => posts.rosterChanges({}) })
  const asked = view === 'call' ? calls : all
  const kind = UnitKind.safeParse(search.kind).data
  const typed = String(search.q ?? '').trim()
  const rows = (asked.data ?? []).filter(
    (held) =>
      (!kind || held.unitKind === kind) &&
      (view !== 'gaps' || held.stale || (isVacant(held) && held.mandatory)) &&
      `${held.unitName}${held.unitShort}${held.title}${held.label ?? ''}`.includes(typed),
  )
  const chosen = rows.find((held) => held.post === search.post && (held.person ?? '') === (search.who ?? ''))
  return { search, change, view, kind, typed, asked, rows, chosen, gaps, changes }
}

/** A deed on posts: when it is done everything about posts is asked anew. */
export function usePostDeed<T>(deed: (given: T) => Promise<unknown>, said: string) {
  const client = useQueryClient()
  const tell = useUndo()
  return useMutation({
    mutationFn: deed,
    onSuccess: async () => {
      tell({ said })
      await client.invalidateQueries({ queryKey: ['posts'] })
    },
  })
}

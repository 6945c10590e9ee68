import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '#foundation/ui/ask.ts'
import { useUndo } from '#foundation/ui/undo-bar.tsx'
import { useUrlState } from '#foundation/ui/url-state.ts'
import { accountContract, AccountState } from '#registry/sign-in/account.contract.ts'

export const accounts = ask(accountContract)
export type AccountsSearch = {
  q?: string | undefined
  state?: string | undefined
  person?: string | undefined
  open?: string | undefined
}

/** The accounts of the district, narrowed by the address, a page at a time. */
export function useAccounts() {
  const [search, change] = useUrlState<AccountsSearch>()
  const state = AccountState.safeParse(search.state).data
  const typed = String(search.q ?? '')
  const pages = useInfiniteQuery({
    queryKey: ['accounts', typed, state ?? ''],
    queryFn: ({ pageParam }) =>
      accounts.listAccounts({
        ...(typed.trim() && { search: typed.trim() }),
        ...(state && { state }),
        ...(pageParam && { after: pageParam }),
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (before) => before, // letters typed one after another do not empty the list
  })
  const rows = pages.data?.pages.flatMap((page) => page.accounts) ?? []
  return { search, change, state, typed, pages, rows, chosen: rows.find(({ person }) => person === search.person) }
}

/** A deed on an account; afterwards the list is asked anew. */
export function useAccountDeed<T>(deed: (given: T) => Promise<unknown>, said: string) {
  const client = useQueryClient()
  const tell = useUndo()
  return useMutation({
    mutationFn: deed,
    onSuccess: async () => {
      tell({ said })
      await client.invalidateQueries({ queryKey: ['accounts'] })
    },
  })
}

import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { Refused } from '#foundation/refused.ts'

const signInNeeded = (error: unknown) => error instanceof Refused && error.code === 'sign-in-needed'

// A session that ran out while a page stood open: sign in, and come back to where one was.
function whenRefused(error: unknown): void {
  if (!signInNeeded(error) || window.location.pathname === '/sign-in') return
  const back = window.location.pathname + window.location.search
  window.location.assign(`/sign-in?back=${encodeURIComponent(back)}`)
}

/** A refusal is an answer and is not asked again; a lost connection is, twice. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: whenRefused }),
  mutationCache: new MutationCache({ onError: whenRefused }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (times, error) => !(error instanceof Refused && error.status < 500) && times < 2,
      networkMode: 'always', // a district server stands in the building: navigator.onLine says nothing about it
    },
    mutations: { networkMode: 'always' },
  },
})

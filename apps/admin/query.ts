import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { Refused } from '#foundation/refused.ts'

// A session that ran out while a page stood open: sign in, and come back to where one was. A password that ran out: change it.
function whenRefused(error: unknown): void {
  const { pathname, search } = window.location
  if (!(error instanceof Refused) || pathname === '/sign-in') return
  if (error.code === 'sign-in-needed') window.location.assign(`/sign-in?back=${encodeURIComponent(pathname + search)}`)
  if (error.code === 'sign-in-change-password-first' && pathname !== '/password') window.location.assign('/password')
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

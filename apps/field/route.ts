import { useSyncExternalStore } from 'react'

export const routes = ['/', '/report', '/mine', '/sent', '/password'] as const
export type Route = (typeof routes)[number]

// In the hash: a page opened without a network, or from the home screen, is always the one file the phone keeps.
const here = (): Route => routes.find((route) => route === window.location.hash.slice(1)) ?? '/'

const listen = (tell: () => void) => {
  window.addEventListener('hashchange', tell)
  return () => window.removeEventListener('hashchange', tell)
}

export const useRoute = (): Route => useSyncExternalStore(listen, here)
export const hrefOf = (route: Route): string => `#${route}`

/** Goes there; `instead` leaves no way back to a form that has been handed in. */
export function go(route: Route, { instead = false } = {}): void {
  if (instead) window.location.replace(hrefOf(route))
  else window.location.hash = route
}

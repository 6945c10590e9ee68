import { useSyncExternalStore } from 'react'

export const routes = ['/', '/report', '/mine', '/sent', '/password', '/day', '/duty', '/shifts'] as const
export type Route = (typeof routes)[number]

// In the hash: a page opened without a network, or from the home screen, is always the one file the phone keeps.
// What follows a question mark is what the screen is about: one duty, one finding.
const parts = (): [string, string] => {
  const [route = '', about = ''] = window.location.hash.slice(1).split('?')
  return [route, decodeURIComponent(about)]
}
const here = (): Route => routes.find((route) => route === parts()[0]) ?? '/'

const listen = (tell: () => void) => {
  window.addEventListener('hashchange', tell)
  return () => window.removeEventListener('hashchange', tell)
}

export const useRoute = (): Route => useSyncExternalStore(listen, here)
export const useAbout = (): string => useSyncExternalStore(listen, () => parts()[1])
export const hrefOf = (route: Route, about = ''): string => `#${route}${about && `?${encodeURIComponent(about)}`}`

/** Goes there; `instead` leaves no way back to a form that has been handed in. */
export function go(route: Route, { instead = false, about = '' } = {}): void {
  if (instead) window.location.replace(hrefOf(route, about))
  else window.location.hash = hrefOf(route, about)
}

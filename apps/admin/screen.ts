import { lazyRouteComponent, type AsyncRouteComponent } from '@tanstack/react-router'
import type { ComponentType } from 'react'

export type Screen = {
  path: string
  component: AsyncRouteComponent<Record<string, never>>
  /** Without top bar and menu: sign-in, the large screen. */
  bare?: boolean | undefined
}

/** A screen, loaded when somebody goes there. */
export const screen = <N extends string, M extends { [K in N]: ComponentType }>(
  path: string,
  load: () => Promise<M>,
  name: N,
  { bare }: { bare?: boolean } = {},
): Screen => ({
  path,
  component: lazyRouteComponent(load as () => Promise<Record<string, ComponentType>>, name) as Screen['component'],
  bare,
})

import { useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useGo } from '#foundation/ui/link.tsx'
import type { Me } from '#registry/sign-in/sign-in.contract.ts'

/** Only an address of this program: a link sent by mail must not lead elsewhere after signing in. */
export const safeBack = (back: unknown): string =>
  typeof back === 'string' && /^\/(?![/\\])/.test(back) && !back.startsWith('/sign-in') ? back : '/'

// A guard has four large buttons on the phone and no menu on a PC.
const onPhoneOnly = (me: Me) => me.post.role === 'guard'

/** Where one goes once the server knows who one is. What another post had fetched is forgotten first. */
export function useAfterSignIn(): (me: Me) => void {
  const client = useQueryClient()
  const go = useGo()
  const { back } = useSearch({ strict: false }) as { back?: unknown }
  return (me) => {
    client.clear()
    client.setQueryData(['me'], me)
    if (me.mustChange) go('/password')
    else if (onPhoneOnly(me)) window.location.assign('/field/')
    else go(safeBack(back))
  }
}

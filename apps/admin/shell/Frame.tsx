import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { landingOf, maySearch, menuOf, wordAt } from '#apps/admin/shell/menu.ts'
import { Shell } from '#apps/admin/shell/Shell.tsx'
import { TopBar } from '#apps/admin/shell/TopBar.tsx'
import { WhoMenu } from '#apps/admin/shell/WhoMenu.tsx'
import { ask } from '#foundation/ui/ask.ts'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { useGo } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page } from '#foundation/ui/page.tsx'
import { forgetDrafts } from '#foundation/ui/use-draft.ts'
import { signInContract, type Me } from '#registry/sign-in/sign-in.contract.ts'

const signIn = ask(signInContract)

/** Asks who is signed in, then draws the shell of that post round the screen. */
export function Frame() {
  const me = useQuery({ queryKey: ['me'], queryFn: () => signIn.whoAmI({}) })
  if (me.data) return <FrameOf me={me.data} />
  return (
    <Shell at="" bars={<TopBar district="" menu={[]} />}>
      <Page>
        {me.isError ? (
          <ErrorState what="没有取到登录情况" because={me.error.message} onRetry={() => void me.refetch()} />
        ) : (
          <Loading />
        )}
      </Page>
    </Shell>
  )
}

function FrameOf({ me }: { me: Me }) {
  const go = useGo()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const post = { role: me.post.role, unitKind: me.unitKind }
  const menu = menuOf(post)
  const landing = landingOf(post)

  useEffect(() => {
    if (pathname === '/') void navigate({ to: landing, replace: true })
  }, [pathname, landing, navigate])

  const switchPost = useMutation({
    mutationFn: (id: string) => signIn.switchPost({ post: id }),
    // another post sees other rows: a fresh page keeps nothing of the former
    onSuccess: () => window.location.assign('/'),
  })
  const signOut = useMutation({
    mutationFn: () => signIn.signOut({}),
    onSettled: () => {
      forgetDrafts()
      window.location.assign('/sign-in')
    },
  })

  return (
    <Shell
      at={pathname}
      bars={
        <TopBar
          district={me.district.name}
          menu={menu}
          at={wordAt(menu, pathname)?.path}
          onFind={maySearch(me.post.role) ? (words) => go(`/find?words=${encodeURIComponent(words)}`) : undefined}
          who={
            <WhoMenu
              post={me.post}
              others={me.otherPosts}
              onPost={(id) => switchPost.mutate(id)}
              onPassword={() => go('/password')}
              onSignOut={() => signOut.mutate()}
            />
          }
        />
      }
    >
      <Outlet />
    </Shell>
  )
}

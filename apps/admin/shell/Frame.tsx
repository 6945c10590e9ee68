import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { screens } from '#apps/admin/screens.ts'
import { Bell } from '#apps/admin/shell/Bell.tsx'
import { DemoClockBar } from '#apps/admin/shell/DemoClockBar.tsx'
import { landingOf, maySearch, menuOf, onlyBuilt, pathsOf, wordAt } from '#apps/admin/shell/menu.ts'
import { NoScreens } from '#apps/admin/shell/NoScreens.tsx'
import { Shell } from '#apps/admin/shell/Shell.tsx'
import { TopBar } from '#apps/admin/shell/TopBar.tsx'
import { UnderBar } from '#apps/admin/shell/UnderBar.tsx'
import { useIdle } from '#apps/admin/shell/use-idle.ts'
import { useQuietRefresh } from '#apps/admin/shell/use-quiet-refresh.ts'
import { useWaiting } from '#apps/admin/shell/use-waiting.ts'
import { WhoMenu } from '#apps/admin/shell/WhoMenu.tsx'
import { timeOf } from '#foundation/calendar/day.ts'
import { ask } from '#foundation/ui/ask.ts'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { useGo } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { OfflineBanner } from '#foundation/ui/notice.tsx'
import { Page } from '#foundation/ui/page.tsx'
import { forgetDrafts } from '#foundation/ui/use-draft.ts'
import { isAdministrator } from '#registry/post/role.ts'
import { idleMinutes } from '#registry/sign-in/session.ts'
import { signInContract, type Me } from '#registry/sign-in/sign-in.contract.ts'

const signIn = ask(signInContract)
const built = new Set(screens.map(({ path }) => path))
const searchAt = ['/find', '/ledger'].find((path) => built.has(path))

/** Asks who is signed in, then draws the shell of that post round the screen. */
export function Frame() {
  const me = useQuery({ queryKey: ['me'], queryFn: () => signIn.whoAmI({}) })
  const go = useGo()
  const mustChange = me.data?.mustChange === true
  useEffect(() => {
    if (mustChange) go('/password')
  }, [mustChange, go])
  if (me.data && !mustChange) return <FrameOf me={me.data} />
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
  const menu = onlyBuilt(menuOf({ role: me.post.role, unitKind: me.unitKind }), built)
  const landing = landingOf(menu)
  const waiting = useWaiting(new Set(pathsOf(menu)))
  const word = wordAt(menu, pathname)
  const { lostSince } = useQuietRefresh()

  useEffect(() => {
    if (pathname === '/' && landing) void navigate({ to: landing, replace: true })
  }, [pathname, landing, navigate])

  const switchPost = useMutation({
    mutationFn: (id: string) => signIn.switchPost({ post: id }),
    // another post sees other rows: a fresh page keeps nothing of the former
    onSuccess: () => window.location.assign('/'),
  })
  const signOut = useMutation({
    mutationFn: async (to: string) => {
      await signIn.signOut({}).catch(() => undefined) // a session that is over already is as good as ended
      forgetDrafts()
      window.location.assign(to)
    },
  })
  useIdle(idleMinutes(me.post.role), () =>
    signOut.mutate(`/sign-in?idle=1&back=${encodeURIComponent(pathname + window.location.search)}`),
  )
  const find = (words: string) => {
    const given = encodeURIComponent(words)
    go(searchAt === '/find' ? `/find?words=${given}` : `/ledger?view=all&q=${given}`)
  }

  return (
    <Shell
      at={pathname}
      bars={
        <>
          <TopBar
            district={me.district.name}
            menu={menu}
            at={word?.path}
            waiting={waiting}
            onFind={maySearch(me.post.role) && searchAt ? find : undefined}
            bell={isAdministrator(me.post.role) ? undefined : <Bell />}
            who={
              <WhoMenu
                post={me.post}
                others={me.otherPosts}
                onPost={(id) => switchPost.mutate(id)}
                onCalls={built.has('/posts') ? () => go('/posts') : undefined}
                onPassword={() => go('/password')}
                onSignOut={() => signOut.mutate('/sign-in')}
              />
            }
          />
          {word?.under && <UnderBar word={word} at={wordAt(word.under, pathname)?.path} />}
          {me.demo && <DemoClockBar />}
          {lostSince && <OfflineBanner since={timeOf(lostSince)} />}
        </>
      }
    >
      {pathname === '/' && !landing ? <NoScreens role={me.post.role} /> : <Outlet />}
    </Shell>
  )
}

import { lazy, Suspense, useEffect } from 'react'
import { Bar } from '#apps/field/Bar.tsx'
import { dutyApp } from '#apps/field/duty-app.ts'
import { ChangePassword } from '#apps/field/ChangePassword.tsx'
import { Home } from '#apps/field/Home.tsx'
import { Mine } from '#apps/field/Mine.tsx'
import { FoundLine } from '#apps/field/FoundLine.tsx'
import { nextFound } from '#apps/field/found.ts'
import { go, useAbout, useRoute } from '#apps/field/route.ts'
import { SendState } from '#apps/field/SendState.tsx'
import { refresh, trueTime, useSession } from '#apps/field/session.ts'
import { SignIn } from '#apps/field/SignIn.tsx'
import { SyncLine } from '#apps/field/SyncLine.tsx'
import { UpdateLine } from '#apps/field/UpdateLine.tsx'
import { DayList } from '#duties/proof/screens/field/DayList.tsx'
import { useSync } from '#foundation/offline/screens/use-sync.ts'
import { Loading } from '#foundation/ui/loading.tsx'
import { QuickReport } from '#matters/hazard/screens/field/QuickReport.tsx'

// The sheets and the rounds come when the first of them is opened; the service worker has them ready.
const DutyPage = lazy(() => import('#duties/proof/screens/field/DutyPage.tsx'))
const MyShifts = lazy(() => import('#duties/roster/screens/field/MyShifts.tsx'))

export const App = () => (
  <div className="fd-phone">
    <UpdateLine />
    <Screen />
  </div>
)

function Screen() {
  const route = useRoute()
  const about = useAbout()
  const { stage, kit, mustChange } = useSession()
  const { commands } = useSync()
  const arrived = commands.filter(({ state }) => state === 'received').length

  // What was reported is looked up anew when it has arrived, and when one comes to look.
  useEffect(() => {
    if (stage === 'in') void refresh()
  }, [route, arrived, stage])
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [route, about])

  if (stage === 'opening')
    return (
      <main className="fd-main">
        <Loading />
      </main>
    )
  if (stage === 'out') return <SignIn />
  if (mustChange || route === '/password') return <ChangePassword must={mustChange} />
  if (!kit) return <SignIn />
  if (!kit.mayReport && route === '/report') return <Home kit={kit} />
  switch (route) {
    case '/report':
      return (
        <>
          <Bar title="拍照上报" leave="close" aside={kit.school?.name ?? kit.me.post.unitShort} />
          <QuickReport
            key={about}
            kit={kit}
            trueTime={trueTime}
            about={about}
            onGiven={() => (about ? void nextFound(kit.me.person, about) : go('/sent', { instead: true }))}
          />
        </>
      )
    case '/mine':
      return (
        <>
          <Bar title="我报的" />
          <SyncLine />
          <Mine kit={kit} />
        </>
      )
    case '/day':
      return (
        <>
          <Bar title="今日" />
          <SyncLine />
          <main className="fd-main">
            <FoundLine person={kit.me.person} />
            <DayList app={dutyApp(kit)} />
          </main>
        </>
      )
    case '/duty':
      return (
        <>
          <Bar title="报工作" />
          <SyncLine />
          <main className="fd-main">
            <Suspense fallback={<Loading />}>
              <DutyPage key={about} id={about} app={dutyApp(kit)} />
            </Suspense>
          </main>
        </>
      )
    case '/shifts':
      return (
        <>
          <Bar title="我的班" />
          <SyncLine />
          <main className="fd-main">
            <Suspense fallback={<Loading />}>
              <MyShifts person={kit.me.person} post={kit.me.post.id} trueTime={trueTime} />
            </Suspense>
          </main>
        </>
      )
    case '/sent':
      return <SendState />
    case '/':
      return <Home kit={kit} />
  }
}

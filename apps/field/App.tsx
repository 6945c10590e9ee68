import { useEffect } from 'react'
import { Bar } from '#apps/field/Bar.tsx'
import { ChangePassword } from '#apps/field/ChangePassword.tsx'
import { Home } from '#apps/field/Home.tsx'
import { Mine } from '#apps/field/Mine.tsx'
import { go, useRoute } from '#apps/field/route.ts'
import { SendState } from '#apps/field/SendState.tsx'
import { refresh, trueTime, useSession } from '#apps/field/session.ts'
import { SignIn } from '#apps/field/SignIn.tsx'
import { SyncLine } from '#apps/field/SyncLine.tsx'
import { UpdateLine } from '#apps/field/UpdateLine.tsx'
import { useSync } from '#foundation/offline/screens/use-sync.ts'
import { Loading } from '#foundation/ui/loading.tsx'
import { QuickReport } from '#matters/hazard/screens/field/QuickReport.tsx'

export const App = () => (
  <div className="fd-phone">
    <UpdateLine />
    <Screen />
  </div>
)

function Screen() {
  const route = useRoute()
  const { stage, kit, mustChange } = useSession()
  const { commands } = useSync()
  const arrived = commands.filter(({ state }) => state === 'received').length

  // What was reported is looked up anew when it has arrived, and when one comes to look.
  useEffect(() => {
    if (stage === 'in') void refresh()
  }, [route, arrived, stage])
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [route])

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
          <QuickReport kit={kit} trueTime={trueTime} onGiven={() => go('/sent', { instead: true })} />
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
    case '/sent':
      return <SendState />
    case '/':
      return <Home kit={kit} />
  }
}

import {
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  useRouter,
  type ErrorComponentProps,
} from '@tanstack/react-router'
import type { Screen } from '#apps/admin/screen.ts'
import { screens } from '#apps/admin/screens.ts'
import { Frame } from '#apps/admin/shell/Frame.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { GoContext, Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page } from '#foundation/ui/page.tsx'
import { UndoProvider } from '#foundation/ui/undo-bar.tsx'

function Root() {
  const router = useRouter()
  return (
    <GoContext value={(href) => router.history.push(href)}>
      <UndoProvider>
        <Outlet />
      </UndoProvider>
    </GoContext>
  )
}

const Waiting = () => (
  <Page>
    <Loading />
  </Page>
)
const Broken = ({ reset }: ErrorComponentProps) => (
  <Page>
    <ErrorState what="这一屏没有打开" kept onRetry={reset} />
  </Page>
)
const Nowhere = () => (
  <Page>
    <Empty why="没有这个页面">
      地址可能抄错了，或页面已经改名。<Link href="/">回到首页</Link>
    </Empty>
  </Page>
)

const root = createRootRoute({ component: Root, notFoundComponent: Nowhere })
const framed = createRoute({ getParentRoute: () => root, id: 'framed', component: Frame })
const home = createRoute({ getParentRoute: () => framed, path: '/', component: Waiting }) // Frame sends each post on to its own landing

const nowhere = createRoute({ getParentRoute: () => framed, path: '$', component: Nowhere }) // a wrong address keeps the menu in reach

const routeOf = ({ path, component }: Screen, parent: typeof root | typeof framed) =>
  createRoute({ getParentRoute: () => parent as typeof root, path, component })

const inFrame = screens.filter(({ bare }) => !bare).map((one) => routeOf(one, framed))
const bare = screens.filter((one) => one.bare).map((one) => routeOf(one, root))

export const router = createRouter({
  routeTree: root.addChildren([framed.addChildren([home, nowhere, ...(inFrame as never[])]), ...bare]),
  defaultPreload: 'intent',
  defaultPendingComponent: Waiting,
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: Nowhere,
  scrollRestoration: true,
})

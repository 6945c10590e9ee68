import { Empty } from '#foundation/ui/empty.tsx'
import { Page } from '#foundation/ui/page.tsx'
import type { Role } from '#registry/post/role.ts'

const ON_PHONE: readonly Role[] = ['guard', 'officer', 'inspector', 'grid-worker']

/** A post whose work is on the phone, or whose screens are not part of this installation. */
export function NoScreens({ role }: { role: Role }) {
  return (
    <Page>
      {ON_PHONE.includes(role) ? (
        <Empty why="这个岗位在手机上办理">
          <a href="/field/">打开手机版</a>
        </Empty>
      ) : (
        <Empty why="这个岗位还没有要在这里办的事">需要换岗位或退出登录，请点右上角的岗位名称。</Empty>
      )}
    </Page>
  )
}

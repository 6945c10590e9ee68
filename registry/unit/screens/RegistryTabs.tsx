import { ViewTabs } from '#foundation/ui/view-tabs.tsx'
import { useMe } from '#registry/sign-in/screens/use-me.ts'
import { keepsRegistry } from '#registry/unit/keeps-registry.ts'

/** The three sides of the register: who holds which post, which units there are, and how a whole list is brought in. */
export function RegistryTabs({ on }: { on: 'posts' | 'units' | 'import' }) {
  const me = useMe()
  return (
    <ViewTabs
      name="单位和岗位"
      on={on}
      views={[
        { key: 'posts', words: '通讯录和岗位', href: '/posts' },
        { key: 'units', words: '单位', href: '/units' },
        ...(me && keepsRegistry(me.post.role) ? [{ key: 'import', words: '导入导出', href: '/import' }] : []),
      ]}
    />
  )
}

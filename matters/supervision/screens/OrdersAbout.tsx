import { useQuery } from '@tanstack/react-query'
import { LinkButton } from '#foundation/ui/button.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { RUNNING } from '#matters/supervision/order.ts'
import { orders } from '#matters/supervision/screens/asks.ts'
import { OrderCards } from '#matters/supervision/screens/OrderRows.tsx'
import { isOffice } from '#matters/supervision/who-may.ts'
import { useMe } from '#registry/sign-in/screens/use-me.ts'
import '#matters/supervision/screens/order.css'

/** What was pressed about one hazard, and for the Office the way to press it. */
export function OrdersAbout({ hazard, open }: { hazard: string; open: boolean }) {
  const me = useMe()
  const office = me !== undefined && isOffice(me.post)
  const ask = (view: 'all' | 'draft') => ({ about: hazard, kind: 'hazard', view, limit: 20 }) as const
  const list = useQuery({
    queryKey: ['order', 'about', hazard, office],
    queryFn: async () => {
      const issued = (await orders.listOrders(ask('all'))).rows
      const drafted = office ? (await orders.listOrders(ask('draft'))).rows : []
      return [...drafted, ...issued]
    },
  })
  const rows = list.data ?? []
  const running = rows.some(({ state }) => state === 'drafted' || (RUNNING as readonly string[]).includes(state))
  const mayIssue = office && open && list.isSuccess && !running
  if (rows.length === 0 && !mayIssue) return null
  return (
    <Section
      title="督办"
      remark={rows.length > 0 ? `${rows.length}件` : undefined}
      more={
        mayIssue && (
          <LinkButton small href={`/orders/new?kind=hazard&ref=${hazard}`}>
            签发督办单
          </LinkButton>
        )
      }
    >
      {rows.length > 0 ? <OrderCards rows={rows} nil="" /> : <p className="hx-ink-2">没有督办过。</p>}
    </Section>
  )
}

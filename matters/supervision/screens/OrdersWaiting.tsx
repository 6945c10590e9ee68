import { useQuery } from '@tanstack/react-query'
import { Deadline } from '#foundation/ui/deadline.tsx'
import { LinkButton } from '#foundation/ui/button.tsx'
import { ListGroup, ListRow } from '#foundation/ui/list-row.tsx'
import type { OrderStep } from '#matters/supervision/order.ts'
import { orders } from '#matters/supervision/screens/asks.ts'
import { dueWords } from '#matters/supervision/screens/standing.ts'
import { stepWords } from '#matters/supervision/supervision.words.ts'

export const useOrdersWaiting = () =>
  useQuery({ queryKey: ['order', 'waiting'], queryFn: () => orders.waitingOrders({}) }).data?.rows ?? []

/** Supervision orders that wait for whoever looks into the inbox: above everything else, for they press what was not done. */
export function OrdersWaiting() {
  const rows = useOrdersWaiting()
  if (rows.length === 0) return null
  return (
    <section aria-label="督办">
      <ListGroup state="late" words="督办" count={rows.length} note="书面反馈前一直在这里" />
      <ul>
        {rows.map((row) => (
          <ListRow
            key={row.id}
            plain
            title={row.matter}
            under={`${row.numberText ?? '待签发'} · ${row.leadName}`}
            href={`/orders/${row.id}`}
            due={<Deadline words={dueWords(row)} />}
            deed={
              <LinkButton small href={`/orders/${row.id}`}>
                {stepWords[row.wants as OrderStep]}
              </LinkButton>
            }
          />
        ))}
      </ul>
    </section>
  )
}

import { useRef } from 'react'
import { plainDay, type PlainDay } from '#foundation/calendar/day.ts'
import { nearDayWords } from '#foundation/calendar/words.ts'
import { Empty } from '#foundation/ui/empty.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { hrefWith } from '#foundation/ui/url-state.ts'
import { useRowKeys } from '#foundation/ui/use-row-keys.ts'
import type { Held } from '#registry/post/post.contract.ts'
import { useToday } from '#registry/sign-in/screens/use-me.ts'
import { isVacant, rowKey, type PostsSearch } from '#registry/post/screens/use-posts.ts'

type PostTableProps = { rows: readonly Held[]; search: PostsSearch; chosen: Held | undefined; nothing: string }

/** The call list: unit, post, number half hidden, when it was last confirmed. */
export function PostTable({ rows, search, chosen, nothing }: PostTableProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  const today = useToday()
  useRowKeys(body)
  if (rows.length === 0) return <Empty why={nothing} />
  return (
    <table className="hx-plain rg-table">
      <thead>
        <tr>
          <th scope="col">单位</th>
          <th scope="col">岗位</th>
          <th scope="col">号码</th>
          <th scope="col">核实</th>
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((held, at) => (
          <tr key={rowKey(held)} aria-current={chosen && rowKey(held) === rowKey(chosen) ? 'true' : undefined}>
            <td className={rows[at - 1]?.unit === held.unit ? 'rg-same' : undefined}>{held.unitName}</td>
            <td>
              <Link href={hrefWith('/posts', search, { post: held.post, who: held.person ?? '' })} data-row>
                {held.title}
              </Link>
            </td>
            <td className="hx-nowrap">{held.phoneMasked ?? <span className="hx-ink-3">—</span>}</td>
            <td>
              <Checked held={held} today={today} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Checked({ held, today }: { held: Held; today: PlainDay }) {
  if (isVacant(held))
    return <Status state={held.mandatory ? 'late' : 'todo'} word={held.mandatory ? '缺岗' : '没有人'} />
  if (held.stale) return <Status state="soon" word={held.verifiedOn ? '超过12个月' : '从未核实'} />
  return <span className="hx-ink-2">{held.verifiedOn ? nearDayWords(plainDay(held.verifiedOn), today) : '—'}</span>
}

import { momentWords } from '#foundation/calendar/words.ts'
import { Link } from '#foundation/ui/link.tsx'
import { Status } from '#foundation/ui/status.tsx'
import type { Standing } from '#accounts/living-programme/measure.ts'
import type { ClausePage } from '#accounts/living-programme/programme.contract.ts'
import type { ShownStanding } from '#accounts/living-programme/shown.ts'

/** The newest proofs, shifts or visits of a clause: what, where, which post, when it was seen and when it arrived. */
export function ShownWork({ shown }: { shown: ClausePage['shown'] }) {
  return (
    <section>
      <h3 className="hx-h3">
        佐证 <small>最近{shown.length}次</small>
      </h3>
      <ul className="lp-serving">
        {shown.map(({ id, what, whereName, postName, seenAt, receivedAt, standing, href }) => (
          <li key={`${id} ${whereName}`}>
            <Status {...standings[standing]} />
            <span>
              <Link href={href}>{what}</Link>
              <small>{postName.startsWith(whereName) ? postName : `${whereName} · ${postName}`}</small>
              <small>
                现场 {momentWords(seenAt)}
                {receivedAt && ` · 收到 ${momentWords(receivedAt)}`}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What was entered afterwards is neither in time nor open, and what was impossible was at least said. */
const standings = {
  done: { state: 'done', word: '按时' },
  late: { state: 'late', word: '迟报' },
  'made-up': { state: 'doing', word: '补录' },
  impossible: { state: 'unknown', word: '未能办' },
  'on-time': { state: 'done', word: '准时' },
  'came-late': { state: 'late', word: '迟到' },
  released: { state: 'done', word: '已通知' },
} as const satisfies Record<ShownStanding, { state: Standing; word: string }>

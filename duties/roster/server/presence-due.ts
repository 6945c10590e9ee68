import { sql } from 'kysely'
import { timeOf } from '#foundation/calendar/day.ts'
import { notify } from '#foundation/notification/server/notify.ts'
import type { Asking } from '#foundation/server/record.ts'

type Standing = { id: string; roster: string; post: string; name: string; day: string; last: Date }

/** Shifts of posts stood day and night that are being stood now, each with its last sign; of one post, or of all. */
export async function standingNow({ tx, actor, now }: Asking, post?: string): Promise<Standing[]> {
  const among = post === undefined ? sql`true` : sql`s.post = ${post}`
  const { rows } = await sql<Standing>`
    select s.id, s.roster, s.post, r.name, s.day::text as day, max(g.at) as last
    from shift s
    join roster r on r.district = s.district and r.id = s.roster
    join shift_sign g on g.district = s.district and g.shift = s.id
    where s.district = ${actor.district} and s.state = 'on' and s.from_at <= ${now} and ${now} < s.to_at and ${among}
      and r.windows @> '[{"from": "00:00", "to": "24:00"}]'::jsonb
    group by s.id, s.roster, s.post, r.name, s.day
    limit 5000`.execute(tx)
  return rows
}

/** From when somebody is asked again whether they are still there. */
export const askedAgain = (last: Date, every: number): Date => new Date(last.getTime() + every * 60_000)

/** 在岗确认提示: whoever stands a post day and night is reminded once for each sign that grew old. Day and night alike. */
export async function remindPresence(asking: Asking, every: number, senders: readonly string[]): Promise<number> {
  let told = 0
  for (const { id, roster, post, name, day, last } of await standingNow(asking)) {
    if (askedAgain(last, every) > asking.now) continue
    told += await notify(
      asking,
      {
        posts: [post],
        subject: roster,
        kind: 'shift-presence-due',
        title: `请确认在岗：${name}，上次${timeOf(last)}`,
        link: `/rosters?roster=${roster}&month=${day.slice(0, 7)}&shift=${id}`,
        once: `presence|${id}|${last.toISOString()}`,
        dueAt: asking.now,
      },
      senders,
    )
  }
  return told
}

import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Input } from '#foundation/endpoint.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { briefContract, BriefFilter } from '#accounts/brief/brief.contract.ts'
import { type BriefRow, type BriefState, BriefView } from '#accounts/brief/brief.ts'
import { briefWords } from '#accounts/brief/brief.words.ts'
import { mayAnswer, mayRead, maySend } from '#accounts/brief/who-may.ts'
import { dutyRulesAt } from '#duties/duty/server/duty-rules.ts'
import { postTitle } from '#registry/post/server/post-title.ts'

type C = typeof briefContract
const Bookmark = z.tuple([z.iso.datetime({ offset: true }), z.uuid()])
const write = (mark: z.infer<typeof Bookmark>): string => Buffer.from(JSON.stringify(mark)).toString('base64url')
function read(text: string): z.infer<typeof Bookmark> | undefined {
  try {
    return Bookmark.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString())).data
  } catch {
    return undefined
  }
}

const selectBriefs = ({ tx, actor }: Asking) =>
  tx
    .selectFrom('situation_brief as b')
    .innerJoin('unit as u', (on) => on.onRef('u.district', '=', 'b.district').onRef('u.id', '=', 'b.unit'))
    .selectAll('b')
    .select('u.name as unit_name')
    .where('b.district', '=', actor.district)
type Selected = Awaited<ReturnType<ReturnType<typeof selectBriefs>['execute']>>[number]

const toRow = (row: Selected): BriefRow => ({
  id: row.id,
  unit: row.unit,
  unitName: row.unit_name,
  title: row.title,
  clause: row.clause,
  state: row.state as BriefState,
  sentAt: row.sent_at,
  readAt: row.read_at,
  answeredAt: row.answered_at,
  version: row.version,
})

const views: Record<BriefView, RawBuilder<unknown>> = {
  all: sql`true`,
  unread: sql`b.state = 'sent'`,
  unanswered: sql`b.state in ('sent', 'read')`,
  answered: sql`b.state = 'answered'`,
}
const inList = ({ view, unit }: BriefFilter) =>
  sql<boolean>`(${views[view]} and ${unit === undefined ? sql`true` : sql`b.unit = ${unit}`})`

/** What the asker may see, newest first; each count opens exactly its rows. */
export async function listBriefs(ask: Ask<C['listBriefs']>, { after, limit, ...filter }: Input<C['listBriefs']>) {
  const { tx, actor } = ask
  if (!mayRead(actor)) ask.refuse('briefs-not-yours')
  const from = after === undefined ? null : (read(after) ?? ask.refuse('bookmark-not-found'))
  const found = await selectBriefs(ask)
    .where(inList(filter))
    .$if(from !== null, (rows) =>
      rows.where(sql<boolean>`(b.sent_at, b.id) < (${from?.[0]}::timestamptz, ${from?.[1]}::uuid)`),
    )
    .orderBy('b.sent_at', 'desc')
    .orderBy('b.id', 'desc')
    .limit(limit + 1)
    .execute()
  const rows = found.slice(0, limit).map(toRow)
  const last = found.length > limit ? rows.at(-1) : undefined
  const counts = await tx
    .selectFrom('situation_brief as b')
    .select(
      BriefView.options.map((view) =>
        sql<number>`count(*) filter (where ${inList({ ...filter, view })})::integer`.as(view),
      ),
    )
    .where('b.district', '=', actor.district)
    .executeTakeFirstOrThrow()
  return {
    rows,
    next: last ? write([last.sentAt.toISOString(), last.id]) : null,
    views: counts as Record<BriefView, number>,
    maySend: maySend(actor),
  }
}

export async function readBrief(ask: Ask<C['readBrief']>, { briefId }: Input<C['readBrief']>) {
  const { tx, actor } = ask
  if (!mayRead(actor)) ask.refuse('briefs-not-yours')
  const row = (await selectBriefs(ask).where('b.id', '=', briefId).executeTakeFirst()) ?? ask.refuse('brief-not-found')
  const photos = await tx
    .selectFrom('attachment')
    .select('file')
    .where('district', '=', actor.district)
    .where('subject', '=', briefId)
    .orderBy('received_at')
    .execute()
  const { pack } = await dutyRulesAt(ask, ask.house.db, row.programme)
  const clause = pack.clauses.find(({ id }) => id === row.clause)
  const title = async (post: string | null) => (post ? postTitle(ask, post) : '')
  return {
    brief: toRow(row),
    body: row.body,
    clauseWords: clause ? `要点${clause.id} ${clause.statement}` : '',
    answer: row.answer,
    sentBy: await title(row.sent_by),
    readBy: await title(row.read_by),
    answeredBy: await title(row.answered_by),
    photos: photos.map(({ file }) => file),
    mayAnswer: !mayAnswer(actor)
      ? briefWords['brief-answer-not-yours']
      : row.state === 'answered'
        ? briefWords['brief-answered']
        : null,
    marksRead: mayAnswer(actor) && row.state === 'sent',
  }
}

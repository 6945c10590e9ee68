import { sql } from 'kysely'
import { z } from 'zod'
import type { Input } from '#foundation/endpoint.ts'
import type { Asking } from '#foundation/server/record.ts'
import { named } from '#foundation/server/rows.ts'
import type { Ask } from '#foundation/server/verb.ts'
import {
  type DocumentFilter,
  type DocumentRow,
  DocumentView,
  type documentReadsContract,
} from '#accounts/document/document-reads.contract.ts'
import { maySee } from '#accounts/document/who-may.ts'

type List = typeof documentReadsContract.listDocuments
type Count = typeof documentReadsContract.countDocuments

const Bookmark = z.tuple([z.iso.datetime({ offset: true }), z.uuid()])
type Bookmark = z.infer<typeof Bookmark>
const write = (mark: Bookmark): string => Buffer.from(JSON.stringify(mark)).toString('base64url')
function read(text: string): Bookmark | undefined {
  try {
    return Bookmark.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString())).data
  } catch {
    return undefined
  }
}

const COLUMNS = [
  'd.id',
  'd.kind',
  'd.template',
  'd.state',
  'd.series',
  'd.number_text',
  'd.title',
  'd.to_whom',
  'd.period_from',
  'd.period_to',
  'd.about_kind',
  'd.about',
  'd.written_by',
  'd.written_at',
  'd.reviewed_by',
  'd.reviewed_at',
  'd.issued_by',
  'd.issued_at',
  'd.recalled_by',
  'd.recalled_at',
  'd.reason',
  'd.sent_to',
  'd.version',
] as const

/** Documents without their text, with how the receipts stand: those the asker may see of them. */
export const selectDocuments = ({ tx, actor }: Pick<Asking, 'tx' | 'actor'>) =>
  tx
    .selectFrom('document as d')
    .select(COLUMNS)
    .select([
      sql<number>`(select count(*)::integer from document_receipt r where r.district = d.district and r.document = d.id
        and r.signed_at is not null)`.as('signed'),
      sql<'none' | 'waiting' | 'signed'>`coalesce((select case when r.signed_at is null then 'waiting' else 'signed' end
        from document_receipt r where r.district = d.district and r.document = d.id and r.unit = ${actor.unit}), 'none')`.as(
        'mine',
      ),
    ])
    .where('d.district', '=', actor.district)

/** Rows come from our own writes under checks of the database. */
export const toDocumentRow = (row: object): DocumentRow => named(row) as unknown as DocumentRow

/** One page of the register. Pages are found by the keys of the last row, so the thousandth costs what the first does. */
export async function listDocuments(ask: Ask<List>, { after, limit, ...filter }: Input<List>) {
  if (!maySee(ask.actor.role)) ask.refuse('documents-not-yours')
  const from = after === undefined ? null : (read(after) ?? ask.refuse('bookmark-not-found'))
  const found = await selectDocuments(ask)
    .where(inRegister(ask, filter))
    .$if(from !== null, (rows) =>
      rows.where(sql<boolean>`(d.written_at, d.id) < (${from?.[0]}::timestamptz, ${from?.[1]}::uuid)`),
    )
    .orderBy('d.written_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(limit + 1)
    .execute()
  const rows = found.slice(0, limit).map(toDocumentRow)
  const last = found.length > limit ? rows.at(-1) : undefined
  return { rows, next: last ? write([last.writtenAt.toISOString(), last.id]) : null }
}

/** What every tab holds; each number opens exactly the rows it counts. */
export async function countDocuments(ask: Ask<Count>, filter: Input<Count>) {
  const { tx, actor } = ask
  if (!maySee(actor.role)) ask.refuse('documents-not-yours')
  const counted = (view: DocumentView) =>
    sql<number>`count(*) filter (where ${inRegister(ask, { ...filter, view })})::integer`
  const row = await tx
    .selectFrom('document as d')
    .select(DocumentView.options.map((each) => counted(each).as(each)))
    .where('d.district', '=', actor.district)
    .executeTakeFirstOrThrow()
  return { views: row as Record<DocumentView, number> }
}

const views: Record<DocumentView, (unit: string) => ReturnType<typeof sql<boolean>>> = {
  all: () => sql`d.state <> 'dropped'`,
  'to-sign': (unit) => sql`d.state = 'issued' and exists (select 1 from document_receipt r where r.district = d.district
    and r.document = d.id and r.unit = ${unit} and r.signed_at is null)`,
  draft: () => sql`d.state = 'draft'`,
  reviewed: () => sql`d.state = 'reviewed'`,
  unsigned: () => sql`d.state = 'issued' and exists (select 1 from document_receipt r where r.district = d.district
    and r.document = d.id and r.signed_at is null)`,
  recalled: () => sql`d.state = 'recalled'`,
}

/** The where-clause of the register; row-level security judges each row besides. */
function inRegister({ actor }: Asking, { view, year, kind, state, about }: DocumentFilter) {
  const parts = [
    sql`${views[view](actor.unit)}`,
    year === undefined ? null : sql`extract(year from d.issued_at at time zone 'Asia/Shanghai') = ${year}`,
    kind === undefined ? null : sql`d.kind = ${kind}`,
    state === undefined ? null : sql`d.state = ${state}`,
    about === undefined ? null : sql`d.about = ${about}`,
  ].filter((part) => part !== null)
  return sql<boolean>`(${sql.join(parts, sql` and `)})`
}

import type { Input } from '#foundation/endpoint.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { CountedRow, documentReadsContract } from '#accounts/document/document-reads.contract.ts'
import { findDocument } from '#accounts/document/server/document.store.ts'
import { recount } from '#accounts/document/server/recount.ts'
import { maySee } from '#accounts/document/who-may.ts'
import { stateWords as hazardStates } from '#matters/hazard/hazard.words.ts'
import { stateWords as orderStates } from '#matters/supervision/supervision.words.ts'
import type { HazardState } from '#matters/hazard/hazard.ts'
import type { OrderState } from '#matters/supervision/order.ts'
import { currentPack } from '#programme/pack/server/current-pack.ts'

type Read = typeof documentReadsContract.readFigure

/** The rows a number of the text counts. Of an issued document these are those of the day of issue, whatever became of them. */
export async function readFigure(ask: Ask<Read>, { documentId, code }: Input<Read>) {
  const { actor, refuse } = ask
  if (!maySee(actor.role)) refuse('documents-not-yours')
  const document = (await findDocument(ask, documentId)) ?? refuse('document-not-found')
  const frozen = document.state === 'issued' || document.state === 'recalled'
  const { pack } = await currentPack(ask.house.db, actor.district)
  const figures = frozen ? document.paper.figures : await recount(ask, pack, document)
  const figure = figures.find((each) => each.code === code) ?? refuse('document-figure-not-found')
  const ids = figure.rows ?? []
  const found = await rowsOf(ask, ids)
  const { title, numberText, periodFrom, periodTo } = document
  return {
    figure,
    title,
    numberText,
    frozen,
    period: periodFrom && periodTo ? { from: periodFrom, to: periodTo } : null,
    rows: ids.flatMap((id) => found.get(id) ?? []),
    hidden: ids.filter((id) => !found.has(id)).length,
  }
}

/** Hazards, orders and visits by their ids, as far as the asker may see them. */
async function rowsOf({ tx, actor }: Asking, ids: readonly string[]): Promise<Map<string, CountedRow>> {
  if (ids.length === 0) return new Map()
  const hazards = await tx
    .selectFrom('hazard')
    .select(['id', 'number_text', 'title', 'state'])
    .where('district', '=', actor.district)
    .where('id', 'in', [...ids])
    .execute()
  const orders = await tx
    .selectFrom('supervision_order')
    .select(['id', 'number_text', 'matter', 'state'])
    .where('district', '=', actor.district)
    .where('id', 'in', [...ids])
    .execute()
  const visits = await tx
    .selectFrom('inspection_visit as v')
    .innerJoin('unit as u', (on) => on.onRef('u.district', '=', 'v.district').onRef('u.id', '=', 'v.target'))
    .select(['v.id', 'v.title', 'u.short'])
    .where('v.district', '=', actor.district)
    .where('v.id', 'in', [...ids])
    .execute()
  const rows: CountedRow[] = [
    ...hazards.map(({ id, number_text, title, state }) => ({
      id,
      words: `${number_text} ${title}`,
      state: hazardStates[state as HazardState],
      href: `/hazards/${id}`,
    })),
    ...orders.map(({ id, number_text, matter, state }) => ({
      id,
      words: `${number_text ?? ''} ${matter}`,
      state: orderStates[state as OrderState],
      href: `/orders/${id}`,
    })),
    ...visits.map(({ id, title, short }) => ({
      id,
      words: `${short}：${title}`,
      state: '已下发',
      href: `/visits/${id}`,
    })),
  ]
  return new Map(rows.map((row) => [row.id, row]))
}

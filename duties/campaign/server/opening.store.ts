import { z } from 'zod'
import type { Asking } from '#foundation/server/record.ts'

const Figures = z.object({ found: z.int(), fixed: z.int(), open: z.int() })
export type OpeningFigures = z.infer<typeof Figures>
export type SignedOpening = { school: string; by: string; at: Date; figures: OpeningFigures; note: string }

/** What was signed, by school; of those the asker may see. */
export async function openingsSigned({ tx, actor }: Asking, campaign: string): Promise<Map<string, SignedOpening>> {
  const rows = await tx
    .selectFrom('campaign_opening as o')
    .leftJoin('post as k', (on) => on.onRef('k.district', '=', 'o.district').onRef('k.id', '=', 'o.confirmed_by'))
    .select(['o.school', 'o.confirmed_at', 'o.figures', 'o.note', 'k.title'])
    .where('o.district', '=', actor.district)
    .where('o.campaign', '=', campaign)
    .execute()
  return new Map(
    rows.map(({ school, confirmed_at, figures, note, title }) => [
      school,
      { school, by: title ?? '已撤销的职务', at: confirmed_at, figures: Figures.parse(figures), note },
    ]),
  )
}

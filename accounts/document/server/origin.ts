import type { Asking } from '#foundation/server/record.ts'
import type { Registered } from '#accounts/document/life.ts'

const words = { order: '由督办单形成', visit: '由检查结果形成', hazard: '由隐患形成' } as const
const places = { order: '/orders', visit: '/visits', hazard: '/hazards' } as const

/** What a document was made from, for those who may go there. */
export async function originOf(
  { tx, actor }: Asking,
  { aboutKind, about }: Pick<Registered, 'aboutKind' | 'about'>,
): Promise<{ words: string; href: string } | null> {
  if (!aboutKind || !about) return null
  const seen = await tx
    .selectFrom('subject')
    .select('id')
    .where('district', '=', actor.district)
    .where('id', '=', about)
    .executeTakeFirst()
  return seen ? { words: words[aboutKind], href: `${places[aboutKind]}/${about}` } : null
}

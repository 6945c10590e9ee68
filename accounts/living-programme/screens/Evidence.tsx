import { momentWords } from '#foundation/calendar/words.ts'
import { fileUrl } from '#foundation/file/file.contract.ts'
import { Link } from '#foundation/ui/link.tsx'
import { PhotoPair } from '#foundation/ui/photo.tsx'
import type { ClausePage } from '#accounts/living-programme/programme.contract.ts'

/** The same spot before and after: the last of those the clause is about that was struck off. */
export function Evidence({
  evidence: { hazard, number, schoolName, before, after },
}: {
  evidence: NonNullable<ClausePage['evidence']>
}) {
  const photo = (mark: string, { file, at }: typeof before) => ({
    src: fileUrl(file, 'thumb'),
    alt: `${number}号${mark}的现场照片`,
    mark: `${mark} ${momentWords(at)}`,
    href: fileUrl(file),
  })
  return (
    <section>
      <h3 className="hx-h3">
        佐证{' '}
        <Link className="hx-small" href={`/hazards/${hazard}`}>
          {number}号 {schoolName}
        </Link>
      </h3>
      <PhotoPair before={photo('整改前', before)} after={photo('整改后', after)} />
    </section>
  )
}

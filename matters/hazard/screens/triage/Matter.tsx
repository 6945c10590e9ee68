import type { ReactNode } from 'react'
import { nearMomentWords } from '#foundation/calendar/words.ts'
import { fileUrl } from '#foundation/file/file.contract.ts'
import { Icon } from '#foundation/ui/icon.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Photo } from '#foundation/ui/photo.tsx'
import type { HazardPage } from '#matters/hazard/hazard-reads.contract.ts'
import type { Like } from '#matters/hazard/screens/triage/not-same.ts'
import { useChoices } from '#matters/hazard/screens/use-choices.ts'

/** The middle column's head: what was reported, by whom, and its picture beside that of the likely other. */
export function Matter({
  page,
  like,
  now,
  children,
}: {
  page: HazardPage
  like: Like | undefined
  now: Date
  children?: ReactNode
}) {
  const { hazard, schoolName, townName, photos, reporters } = page
  const { channelName } = useChoices()
  const mine = photos.find(({ type, role }) => type.startsWith('image/') && role === 'before')
  const far = mine?.metresAway
  return (
    <>
      <div className="hz-matter__head">
        <h2 className="hx-h2">{hazard.title}</h2>
        {children}
      </div>
      <p className="hx-small hx-ink-2 hz-matter__under">
        <Link href={`/hazards/${hazard.id}`}>{hazard.numberText}</Link> ·{' '}
        <Link href={`/schools/${hazard.school}`}>{schoolName}</Link> {hazard.spot}
        {townName && ` · ${townName}`} · {nearMomentWords(hazard.reportedAt, now)}{' '}
        {reporters[0]?.who ?? channelName(hazard.channel)}
        {reporters[0] && `（${channelName(hazard.channel)}）`}
        {far != null && ` · 离点位${Math.round(far)}米`}
      </p>
      {hazard.description && <p className="hz-matter__said">{hazard.description}</p>}
      <div className="hx-pair">
        {mine ? (
          <Photo src={fileUrl(mine.file)} href={fileUrl(mine.file)} alt={`本条照片，${hazard.spot}`} mark="本条" />
        ) : (
          <NoPhoto words="本条没有照片" />
        )}
        {like &&
          (like.photos[0] ? (
            <Photo
              src={fileUrl(like.photos[0])}
              href={fileUrl(like.photos[0])}
              alt={`候选${like.row.number}号照片，${like.row.spot}`}
              mark={`候选 ${like.row.number}号`}
            />
          ) : (
            <NoPhoto words={`${like.row.number}号没有照片`} />
          ))}
      </div>
    </>
  )
}

const NoPhoto = ({ words }: { words: string }) => (
  <figure className="hx-photo hx-photo--empty">
    <span className="hx-photo__frame">
      <Icon name="camera" />
      {words}
    </span>
  </figure>
)

import { dayOf, timeOf } from '#foundation/calendar/day.ts'
import { momentWords } from '#foundation/calendar/words.ts'
import { fileUrl } from '#foundation/file/file.contract.ts'
import { Icon } from '#foundation/ui/icon.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { Photo, type PhotoFacts, PhotoPair } from '#foundation/ui/photo.tsx'
import type { HazardPage } from '#matters/hazard/hazard-reads.contract.ts'

type Kept = HazardPage['photos'][number]

/** Before and after side by side, then everything else that was handed in. */
export function Photos({ page: { photos, hazard } }: { page: HazardPage }) {
  const pictures = photos.filter(({ type }) => type.startsWith('image/'))
  const before = pictures.filter(({ role }) => role === 'before')
  const after = pictures.filter(({ role }) => role === 'after')
  const pair = { before: before[0], after: after.at(-1) }
  const others = pictures.filter((one) => one !== pair.before && one !== pair.after)
  const files = photos.filter(({ type }) => !type.startsWith('image/'))
  const shown = (one: Kept, mark: string) => factsOf(one, mark, hazard.spot)
  return (
    <Section title="整改前后" remark={apart(pair.after)}>
      {pair.before || pair.after ? (
        <PhotoPair
          before={pair.before ? shown(pair.before, '整改前') : none}
          after={pair.after && shown(pair.after, '整改后')}
          wanted={hazard.state === 'struck' ? '没有整改后照片' : '待拍：同一位置'}
        />
      ) : (
        <p className="hx-ink-2">
          <Icon name="camera" /> 上报时没有照片。可以用“补材料”补上。
        </p>
      )}
      {others.length > 0 && (
        <div className="hz-photos">
          {others.map((one) => (
            <Photo
              key={one.file + one.role}
              {...shown(one, { before: '整改前', after: '整改后', evidence: '材料' }[one.role])}
              src={fileUrl(one.file, 'thumb')}
            />
          ))}
        </div>
      )}
      {files.length > 0 && (
        <ul className="hz-files">
          {files.map(({ file, name, by, receivedAt, note }) => (
            <li key={file}>
              <Icon name="file" />
              <a href={fileUrl(file)} target="_blank" rel="noreferrer">
                {name}
              </a>
              <span className="hx-small hx-ink-3">
                {[note, by, `${momentWords(receivedAt)}收到`].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

const none: PhotoFacts = {
  src: 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=',
  alt: '没有整改前照片',
  mark: '没有整改前照片',
}

const apart = (after: Kept | undefined): string | undefined =>
  after?.metresAway == null
    ? undefined
    : after.metresAway <= 50
      ? `同一点位，相距${Math.round(after.metresAway)}米`
      : `离点位${Math.round(after.metresAway)}米`

// Time and place are burned into what a phone takes; a strip over it would hide them, so they stand beneath once more.
function factsOf({ file, by, takenAt, receivedAt, metresAway, note }: Kept, mark: string, spot: string): PhotoFacts {
  const taken = takenAt ? `${momentWords(takenAt)}拍摄` : '拍摄时间不详'
  const received = `${takenAt && dayOf(takenAt) === dayOf(receivedAt) ? timeOf(receivedAt) : momentWords(receivedAt)}收到`
  const far = metresAway === null ? '没有位置' : `离点位${Math.round(metresAway)}米`
  return {
    src: fileUrl(file),
    href: fileUrl(file),
    alt: `${mark}照片，${spot}`,
    mark,
    under: [note, by, taken, received, far].filter(Boolean).join(' · '),
  }
}

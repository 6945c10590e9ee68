import { fileUrl } from '#foundation/file/file.contract.ts'
import { LinkButton } from '#foundation/ui/button.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { Photo } from '#foundation/ui/photo.tsx'
import { Status } from '#foundation/ui/status.tsx'
import type { SchoolStanding } from '#duties/defences/defences.ts'

type Props = { row: SchoolStanding; photos: readonly string[] }

/** The plate of the police room: what must stand on it, whether it hangs, and the photo that shows it. */
export function PlateSection({ row: { id, plate, short }, photos }: Props) {
  const hung = plate.hung
  return (
    <Section ruled title="警务室标牌" remark="要点5.27">
      {plate.text === null ? (
        <p className="hx-note">还不知道责任派出所，写不出标牌。请办公室在学校资料里登记责任派出所。</p>
      ) : (
        <p className="df-plate">{plate.text}</p>
      )}
      <p className="hx-row hx-row--wrap">
        <Status
          state={hung === true ? 'done' : hung === false ? 'late' : 'unknown'}
          word={hung === true ? '已挂，名称正确' : hung === false ? '没有挂或名称有误' : '是否挂好未知'}
        />
        {plate.text !== null && (
          <LinkButton small href={`/defences/${id}/plate`} icon="print">
            制作标牌
          </LinkButton>
        )}
      </p>
      {photos.length > 0 ? (
        <div className="df-photos">
          {photos.map((photo) => (
            <Photo key={photo} src={fileUrl(photo, 'thumb')} href={fileUrl(photo)} alt={`${short}警务室标牌`} />
          ))}
        </div>
      ) : (
        <p className="hx-small hx-ink-2">自查“八个一”时拍一张标牌照片，这里就有佐证。</p>
      )}
    </Section>
  )
}

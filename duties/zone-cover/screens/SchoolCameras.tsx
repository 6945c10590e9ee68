import { useState } from 'react'
import { Button, LinkButton } from '#foundation/ui/button.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { LedgerFoot } from '#foundation/ui/ledger-foot.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead, Section } from '#foundation/ui/page.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { Tag } from '#foundation/ui/tag.tsx'
import { hrefWith, usePart, useUrlState } from '#foundation/ui/url-state.ts'
import { AccessForm } from '#duties/zone-cover/screens/AccessForm.tsx'
import { CameraForm } from '#duties/zone-cover/screens/CameraForm.tsx'
import { CameraRows, RepairedFaults } from '#duties/zone-cover/screens/CameraRows.tsx'
import { useCameras, useZoneCover } from '#duties/zone-cover/screens/use-cameras.ts'
import type { ZoneRow } from '#duties/zone-cover/zone-cover.ts'
import { type Zone, zoneWords } from '#registry/camera/camera.ts'
import { useMe } from '#registry/sign-in/screens/use-me.ts'
import '#duties/defences/screens/defences.css'
import '#duties/zone-cover/screens/cameras.css'

/** 视频监控 of the school in the address. */
export const SchoolCamerasScreen = () => <SchoolCamerasOf school={usePart('school')} />

export function SchoolCamerasOf({ school, own = false }: { school: string; own?: boolean }) {
  const [search] = useUrlState<{ after?: string }>()
  const [adding, setAdding] = useState(false)
  const me = useMe()
  const list = useCameras(school, search.after)
  const cover = useZoneCover({ school })
  const failed = list.error ?? cover.error
  const row = cover.data?.rows[0]
  if (failed || !list.data || !row || !me)
    return (
      <Page>
        <PageHead title="视频监控" />
        {failed ? (
          <ErrorState what="没有取到监控点" because={failed.message} onRetry={() => void list.refetch()} />
        ) : (
          <Loading bars={8} />
        )}
      </Page>
    )
  const { data } = list
  const path = own ? '/cameras' : `/cameras/${school}`
  return (
    <Page>
      <PageHead
        title={`${row.short}：视频监控`}
        crumbs={own ? undefined : [{ words: '视频监控', href: '/cameras' }, { words: row.short }]}
        deeds={
          <>
            <LinkButton small href={`/defences/${school}`}>
              三防和八个一
            </LinkButton>
            {data.mayChange && (
              <Button kind={adding ? 'plain' : 'primary'} icon="plus" onClick={() => setAdding(!adding)}>
                {adding ? '收起' : '登记监控点'}
              </Button>
            )}
          </>
        }
      />
      {adding && <CameraForm school={school} onDone={() => setAdding(false)} />}
      <div className="df-school">
        <div>
          <Section ruled title="监控点" remark={`${data.total}个${data.faulty > 0 ? `，${data.faulty}个有故障` : ''}`}>
            {data.cameras.length === 0 ? (
              <Empty why="还没有登记监控点">
                {data.mayChange ? '按部位逐个登记，下方就能看出还差哪几处。' : '由本校安全主任、校长或办公室登记。'}
              </Empty>
            ) : (
              <CameraRows
                school={school}
                cameras={data.cameras}
                mayChange={data.mayChange}
                mayReport={mayReport(me, school)}
              />
            )}
            {(data.next || search.after) && (
              <LedgerFoot
                total={`${data.total}个`}
                previous={search.after ? hrefWith(path, search, { after: undefined }) : undefined}
                next={data.next ? hrefWith(path, search, { after: data.next }) : undefined}
              />
            )}
          </Section>
          <RepairedFaults faults={data.repaired} />
        </div>
        <div>
          <Zones row={row} />
          <Section ruled title="接入区平台" remark="要点5.34">
            <AccessForm
              key={`${data.access?.state}${data.access?.note}`}
              school={school}
              access={data.access}
              mayChange={data.mayChange}
              mayConfirm={data.mayConfirm}
            />
          </Section>
        </div>
      </div>
    </Page>
  )
}

const REPORTS = ['guard', 'duty-leader', 'school-head', 'school-safety', 'office-staff', 'office-director']
const mayReport = ({ post }: { post: { role: string; unit: string } }, school: string): boolean =>
  REPORTS.includes(post.role) && (post.unit === school || post.role.startsWith('office-'))

function Zones({ row }: { row: ZoneRow }) {
  return (
    <Section ruled title="重点部位" remark={`应有${row.required}处，已有${row.covered}处`}>
      <ul className="df-percents">
        {row.zones.map(({ zone, must, basis, unsure, cameras }) => (
          <li key={zone}>
            <span>
              {zoneWords[zone as Zone]}
              <small>
                {basis}
                {unsure && (
                  <>
                    {' '}
                    <Tag>待确认</Tag>
                  </>
                )}
              </small>
            </span>
            {cameras > 0 ? (
              <Status state="done" word={`${cameras}个`} />
            ) : (
              <Status state={must ? 'late' : 'todo'} word={must ? '没有' : '宜有'} />
            )}
          </li>
        ))}
      </ul>
      <p className="hx-small hx-ink-2">学生宿舍房间、浴室、厕所、更衣室、哺乳室等处禁止安装，也登记不进来。</p>
    </Section>
  )
}

import { Chips } from '#foundation/ui/chips.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { LedgerFoot } from '#foundation/ui/ledger-foot.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { hrefWith, useUrlState } from '#foundation/ui/url-state.ts'
import { Figures } from '#duties/defences/screens/Figures.tsx'
import { CoverTable } from '#duties/zone-cover/screens/CoverTable.tsx'
import { SchoolCamerasOf } from '#duties/zone-cover/screens/SchoolCameras.tsx'
import { useZoneCover } from '#duties/zone-cover/screens/use-cameras.ts'
import { accessWords, type Zone, zoneWords } from '#registry/camera/camera.ts'
import { useMe } from '#registry/sign-in/screens/use-me.ts'
import '#duties/defences/screens/defences.css'
import '#duties/zone-cover/screens/cameras.css'

const PATH = '/cameras'
type Search = {
  town?: string | undefined
  zone?: string | number | undefined
  access?: string | undefined
  faulty?: unknown
  after?: string | undefined
}
const accessOptions: Readonly<Record<string, string>> = { ...accessWords, unknown: '没有登记' }

/** 视频监控: which zones are watched, what works, who is connected; a school sees its own register. */
export function CamerasScreen() {
  const me = useMe()
  const own = me?.unitKind === 'school' ? me.post.unit : undefined
  if (own) return <SchoolCamerasOf school={own} own />
  return <District known={me !== undefined} />
}

function District({ known }: { known: boolean }) {
  const [search, change] = useUrlState<Search>()
  const access = search.access && search.access in accessOptions ? search.access : undefined
  const zone = Number(search.zone) in zoneWords ? Number(search.zone) : undefined
  const faulty = search.faulty === true || search.faulty === 'true' ? true : undefined
  const { town, after } = search
  const read = useZoneCover({ town, zone, access: access, faulty, after } as never, known)
  const { data } = read
  const link = (patch: object) => hrefWith(PATH, search, { ...patch, after: undefined })
  return (
    <Page>
      <PageHead
        title="视频监控"
        tags={
          <span className="hx-small hx-ink-2">应有监控的部位按技防检查单在今天生效的条目算；宿舍房间等处不得安装</span>
        }
      />
      {read.isError && (
        <ErrorState what="没有取到视频监控情况" because={read.error.message} onRetry={() => void read.refetch()} />
      )}
      {!data && !read.isError && <Loading bars={8} />}
      {data && data.totals.connected.m === 0 && (
        <Empty why="没有您能看的学校">监控点只给本校、属地镇街和领导小组办公室看。</Empty>
      )}
      {data && data.totals.connected.m > 0 && (
        <>
          <Figures
            name="视频监控情况"
            figures={[
              {
                key: 'zones',
                name: '重点部位覆盖率',
                n: data.totals.zones.n,
                m: data.totals.zones.m,
                unit: '处',
                href: link({ zone: undefined, access: undefined, faulty: undefined }),
              },
              {
                key: 'connected',
                name: '接入区平台的学校',
                n: data.totals.connected.n,
                m: data.totals.connected.m,
                href: link({ access: access === 'connected' ? undefined : 'connected' }),
                on: access === 'connected',
                under: `在建${data.totals.building}所，没有登记${data.totals.unknown}所`,
              },
              {
                key: 'sound',
                name: '监控点完好率',
                n: data.totals.sound.n,
                m: data.totals.sound.m,
                unit: '个',
                href: link({ faulty: faulty ? undefined : true }),
                on: faulty === true,
                under: data.totals.repairDays === null ? '今年没有修过' : `平均${data.totals.repairDays}天修好`,
              },
            ]}
          />
          {data.missing.length > 0 && (
            <p className="hx-small">
              没有监控的部位：
              {data.missing.map(({ zone: at, schools }) => (
                <Link key={at} className="cm-missing" href={link({ zone: at })}>
                  {`${zoneWords[at as Zone]}${schools}所`}
                </Link>
              ))}
            </p>
          )}
          <div className="df-filters hx-no-print">
            <Chips
              chips={[
                {
                  key: 'town',
                  name: '镇街',
                  value: town,
                  options: data.towns.map(({ id, name }) => ({ value: id, words: name })),
                },
                {
                  key: 'zone',
                  name: '哪处没有监控',
                  value: zone === undefined ? undefined : String(zone),
                  options: Object.entries(zoneWords).map(([value, words]) => ({ value, words })),
                },
                {
                  key: 'access',
                  name: '接入情况',
                  value: access,
                  options: Object.entries(accessOptions).map(([value, words]) => ({ value, words })),
                },
                {
                  key: 'faulty',
                  name: '故障',
                  value: faulty ? 'true' : undefined,
                  options: [{ value: 'true', words: '有故障没恢复' }],
                },
              ]}
              onChange={(key, value) => change({ [key]: value, after: undefined })}
              onClear={() =>
                change({ town: undefined, zone: undefined, access: undefined, faulty: undefined } as never)
              }
            />
          </div>
          <CoverTable rows={data.rows} />
          <LedgerFoot
            total={`${data.total}所`}
            previous={after ? hrefWith(PATH, search, { after: undefined }) : undefined}
            next={data.next ? hrefWith(PATH, search, { after: data.next }) : undefined}
          />
        </>
      )}
    </Page>
  )
}

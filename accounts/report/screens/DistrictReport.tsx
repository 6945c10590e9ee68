import { useQuery } from '@tanstack/react-query'
import { spanWords } from '#foundation/calendar/words.ts'
import type { Output } from '#foundation/endpoint.ts'
import { Chips } from '#foundation/ui/chips.tsx'
import { Drawer } from '#foundation/ui/drawer.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead, Section } from '#foundation/ui/page.tsx'
import { Proportion } from '#foundation/ui/proportion.tsx'
import { hrefWith, useUrlState } from '#foundation/ui/url-state.ts'
import { runsOf } from '#accounts/document/figures.ts'
import { ordinalWords } from '#accounts/report/report-figures.ts'
import type { reportContract } from '#accounts/report/report.contract.ts'
import { reports } from '#accounts/report/screens/asks.ts'
import '#accounts/report/screens/report.css'

type Search = { code?: string | undefined; figure?: string | undefined }
type Read = Output<typeof reportContract.readDistrictReport>

/** 全区汇总: the office's own report, added up from what it accepted. */
export function DistrictReportScreen() {
  const [{ code: chosen }, change] = useUrlState<Search>()
  const counts = useQuery({ queryKey: ['report', 'counts', 'district'], queryFn: () => reports.countReports({}) })
  const code = chosen ?? counts.data?.period?.code
  const read = useQuery({
    queryKey: ['report', 'district', code],
    queryFn: () => reports.readDistrictReport({ code: code ?? '' }),
    enabled: code !== undefined,
  })
  const failed = counts.error ?? read.error
  return (
    <Page>
      <div className="hx-no-print">
        <PageHead
          title="全区汇总"
          crumbs={[{ words: '报送', href: '/reports' }, { words: '全区汇总' }]}
          deeds={
            code &&
            read.data && (
              <>
                <a className="hx-btn hx-btn--small" href={`/api/district-reports/${code}/docx`} download>
                  导出Word
                </a>
                <a className="hx-btn hx-btn--small" href={`/api/district-reports/${code}/pdf`} download>
                  导出PDF
                </a>
              </>
            )
          }
        />
        <Chips
          chips={[
            {
              key: 'code',
              name: '哪一次',
              value: chosen,
              options: (counts.data?.periods ?? []).map(({ code: value, name: words }) => ({ value, words })),
            },
          ]}
          onChange={(_, value) => change({ code: value, figure: undefined })}
        />
      </div>
      {failed ? (
        <ErrorState what="没有取到全区汇总" because={failed.message} onRetry={() => void counts.refetch()} />
      ) : read.data ? (
        <Assembled read={read.data} />
      ) : counts.data && code === undefined ? (
        <Empty why="还没有列出的报送，到填报的日子自动列出" />
      ) : (
        <Loading bars={8} />
      )}
    </Page>
  )
}

function Assembled({ read }: { read: Read }) {
  const { period, accepted, asked, sections, figures, problems, plans, lacking } = read
  const [search, change] = useUrlState<Search>()
  const figure = figures.find(({ code }) => code === search.figure)
  const used = sections.filter(({ sentences }) => sentences.length > 0)
  const known = figures.map((each) => ({
    ...each,
    href: hrefWith('/reports/district', search, { figure: each.code }),
    rows: null,
    cutOff: null,
  }))
  return (
    <>
      <p className="rp-period">
        <b>{period.name}</b>
        <span>{`数字 ${spanWords(period.from, period.cutOff)}，由收下的报告相加`}</span>
        <span>
          {'已收下 '}
          <Proportion
            part={accepted}
            whole={asked}
            unit="份"
            noneBecause="没有应报的"
            inline
            href={`/reports?code=${period.code}&view=accepted`}
          />
        </span>
      </p>
      <article className="rp-paper">
        <h2 className="rp-paper__title">{period.name}（全区汇总）</h2>
        <h3>一、工作开展情况</h3>
        {used.length === 0 && <p className="rp-none">还没有收下的报告里有数字</p>}
        {used.map(({ article, name, sentences }, i) => (
          <section key={article}>
            <h4>{`（${ordinalWords(i + 1)}）${name}`}</h4>
            <p>
              {sentences.flatMap((text) =>
                runsOf(text, known).map(({ text: words, figure: at }, n) =>
                  at && at.value > 0 ? (
                    <Link key={`${text}-${n}`} className="rp-number" href={at.href}>
                      {words}
                    </Link>
                  ) : (
                    words
                  ),
                ),
              )}
            </p>
          </section>
        ))}
        <h3>二、存在的问题</h3>
        <Lines lines={problems} />
        <h3>{`三、${period.kind === 'annual' ? '下年思路' : '下半年打算'}`}</h3>
        <Lines lines={plans} />
      </article>
      {lacking.length > 0 && (
        <Section title="还没有收下的" remark={`${lacking.length}份，不在汇总里`}>
          <p className="rp-period">
            {lacking.map(({ report, unitName }) => (
              <Link key={report} href={`/reports/${report}`}>
                {unitName}
              </Link>
            ))}
          </p>
        </Section>
      )}
      {figure && (
        <Drawer title={`${figure.words}来自`} onClose={() => change({ figure: undefined })}>
          <ul className="rp-rows">
            {figure.sources.map(({ report, unitName, value }) => (
              <li key={report}>
                <Link href={`/reports/${report}?figure=${figure.code}`}>{unitName}</Link>
                <small>{value}</small>
              </li>
            ))}
          </ul>
        </Drawer>
      )}
    </>
  )
}

const Lines = ({ lines }: { lines: Read['problems'] }) =>
  lines.length > 0 ? (
    <ol className="rp-lines">
      {lines.map(({ report, unitName, words }, i) => (
        <li key={`${report}-${i}`}>
          <Link href={`/reports/${report}`}>{unitName}</Link>
          {`：${words}`}
        </li>
      ))}
    </ol>
  ) : (
    <p className="rp-none">收下的报告里没有写</p>
  )

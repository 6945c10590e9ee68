import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { addDays, PlainDay } from '#foundation/calendar/day.ts'
import { spanWords } from '#foundation/calendar/words.ts'
import { ask } from '#foundation/ui/ask.ts'
import { LinkButton } from '#foundation/ui/button.tsx'
import { Chips } from '#foundation/ui/chips.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { LedgerFoot } from '#foundation/ui/ledger-foot.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { hrefWith, useUrlState } from '#foundation/ui/url-state.ts'
import { Figures } from '#duties/defences/screens/Figures.tsx'
import { normsContract } from '#duties/norms/norms.contract.ts'
import { lackingWords } from '#duties/norms/norms.words.ts'
import { NormTable } from '#duties/norms/screens/NormTable.tsx'

const norms = ask(normsContract)
const PATH = '/norms'
type Search = {
  week?: string | undefined
  town?: string | undefined
  lacking?: string | undefined
  school?: string | undefined
  after?: string | undefined
}
export type NormsRead = Awaited<ReturnType<(typeof norms)['readNorms']>>
type Lacking = keyof typeof lackingWords

/** 配备测算: how many there should be and how many there are, the widest gap first. */
export function NormsScreen() {
  const [search, change] = useUrlState<Search>()
  const week = PlainDay.safeParse(search.week)
  const { town, school, after } = search
  const lacking = search.lacking && search.lacking in lackingWords ? (search.lacking as Lacking) : undefined
  const read = useQuery({
    queryKey: ['norms', search],
    queryFn: () => norms.readNorms({ week: week.success ? week.data : undefined, town, school, lacking, after }),
    placeholderData: keepPreviousData,
  })
  const { data } = read
  return (
    <Page>
      <PageHead
        title="配备测算"
        tags={<span className="hx-small hx-ink-2">应配按人数和配备规则算，实有看名册、值守签到和巡查记录</span>}
        deeds={data && <WeekLinks search={search} week={data.week} />}
      />
      {read.isError && (
        <ErrorState what="没有取到配备情况" because={read.error.message} onRetry={() => void read.refetch()} />
      )}
      {!data && !read.isError && <Loading bars={8} />}
      {data && data.totals.schools.m === 0 && (
        <Empty why="没有您能看的学校">配备情况由本校、属地镇街和领导小组办公室看。</Empty>
      )}
      {data && data.totals.schools.m > 0 && (
        <>
          <Totals data={data} search={search} />
          {data.rule && (
            <p className="hx-note">
              {`配备规则：${data.rule.name}。${data.rule.explained}。`}
              {data.rule.unsure && `${data.rule.note}。`}
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
                  key: 'lacking',
                  name: '缺什么',
                  value: lacking,
                  options: Object.entries(lackingWords).map(([value, words]) => ({ value, words })),
                },
                ...(school
                  ? [{ key: 'school', name: '学校', value: school, options: [{ value: school, words: '只看一所' }] }]
                  : []),
              ]}
              onChange={(key, value) => change({ [key]: value, after: undefined })}
              onClear={() => change({ town: undefined, lacking: undefined, school: undefined, after: undefined })}
            />
          </div>
          <NormTable rows={data.rows} week={data.week} />
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

function WeekLinks({ search, week: { from, to } }: { search: Search; week: NormsRead['week'] }) {
  const at = (days: number) => hrefWith(PATH, search, { week: addDays(from, days), after: undefined })
  return (
    <>
      <LinkButton small href={at(-7)} icon="left">
        上一周
      </LinkButton>
      <span className="hx-small">{spanWords(from, to)}</span>
      <Link className="hx-small" href={hrefWith(PATH, search, { week: undefined, after: undefined })}>
        本周
      </Link>
    </>
  )
}

function Totals({ data: { totals }, search }: { data: NormsRead; search: Search }) {
  const link = (lacking: Lacking) =>
    hrefWith(PATH, search, { lacking: search.lacking === lacking ? undefined : lacking, after: undefined })
  const figure = (key: Lacking, name: string, unit: string, of: { n: number; m: number }) => ({
    key,
    name,
    unit,
    n: of.n,
    m: of.m,
    href: link(key),
    on: search.lacking === key,
    under: of.m - of.n > 0 ? `差${of.m - of.n}${unit}` : undefined,
  })
  return (
    <Figures
      name="配备情况"
      figures={[
        figure('guards', '保安配足的学校', '所', totals.schools),
        figure('certificates', '保安持证率', '名', totals.certified),
        figure('shifts', '值守签到率', '班', totals.shifts),
        figure('patrols', '巡查完成率', '次', totals.patrols),
      ]}
    />
  )
}

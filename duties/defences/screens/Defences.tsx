import { monthDayWords } from '#foundation/calendar/words.ts'
import { Chips } from '#foundation/ui/chips.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { LedgerFoot } from '#foundation/ui/ledger-foot.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead, Section } from '#foundation/ui/page.tsx'
import { hrefWith } from '#foundation/ui/url-state.ts'
import { figureNames, listWords } from '#duties/defences/defences.words.ts'
import { DefenceCard } from '#duties/defences/screens/DefenceCard.tsx'
import { defenceColumns } from '#duties/defences/screens/defence-columns.tsx'
import { Figures } from '#duties/defences/screens/Figures.tsx'
import { SchoolDefencesOf } from '#duties/defences/screens/SchoolDefences.tsx'
import { type Defences, type DefencesRead, useDefences } from '#duties/defences/screens/use-defences.ts'
import { SchoolTable } from '#foundation/ui/school-table.tsx'
import { useMe } from '#registry/sign-in/screens/use-me.ts'
import '#duties/defences/screens/defences.css'

const PATH = '/defences'

/** 三防和八个一: every school one answers for, by its last sheets; a school sees its own. */
export function DefencesScreen() {
  const me = useMe()
  const own = me?.unitKind === 'school' ? me.post.unit : undefined
  const state = useDefences(me !== undefined && own === undefined)
  if (own) return <SchoolDefencesOf school={own} own />
  return <District state={state} />
}

function District({ state }: { state: Defences }) {
  const { read } = state
  return (
    <Page>
      <PageHead
        title="三防和八个一"
        tags={<span className="hx-small hx-ink-2">按各校最近一次有效自查算；过期、没查的是未知，不算达标</span>}
      />
      {read.isError && (
        <ErrorState what="没有取到三防情况" because={read.error.message} onRetry={() => void read.refetch()} />
      )}
      {!read.data && !read.isError && <Loading bars={8} />}
      {read.data && <Drawn state={state} data={read.data} />}
    </Page>
  )
}

function Drawn({ state: { search, change, read, sort }, data }: { state: Defences; data: DefencesRead }) {
  const { figures, gaps, rows, total, next, wholesMean, towns, day } = data
  if (figures[0]?.m === 0) return <Empty why="没有您能看的学校自查">学校自查由本校、属地镇街和领导小组办公室看。</Empty>
  const link = (patch: object) => hrefWith(PATH, search, { ...patch, after: undefined })
  const foot = (
    <LedgerFoot
      total={`${total}所`}
      previous={search.after ? hrefWith(PATH, search, { after: undefined }) : undefined}
      next={next ? hrefWith(PATH, search, { after: next }) : undefined}
    />
  )
  return (
    <>
      <Figures
        name="达标情况"
        figures={figures.map(({ key, name, n, m, unknown }) => ({
          key,
          name,
          n,
          m,
          on: search.figure === key,
          href: link({ figure: search.figure === key ? undefined : key, item: undefined }),
          under: [unknown > 0 && `${unknown}所未知`, key === 'eight' && wholesMean !== null && `平均${wholesMean}个`]
            .filter(Boolean)
            .join('，'),
        }))}
      />
      <div className="df-filters hx-no-print">
        <Chips
          chips={[
            {
              key: 'town',
              name: '镇街',
              value: search.town,
              options: towns.map(({ id, name }) => ({ value: id, words: name })),
            },
            {
              key: 'figure',
              name: '指标',
              value: search.figure,
              options: Object.entries(figureNames).map(([value, words]) => ({ value, words })),
            },
            {
              key: 'item',
              name: '哪项不满足',
              value: search.item,
              options: gaps.map(({ code, text, schools }) => ({ value: code, words: text, count: schools })),
            },
            {
              key: 'sort',
              name: '次序',
              value: sort === 'gap' ? 'gap' : undefined,
              options: [{ value: 'gap', words: '缺项多的在前' }],
            },
          ]}
          onChange={(key, value) => change({ [key]: value, after: undefined })}
          onClear={() =>
            change({ town: undefined, figure: undefined, item: undefined, sort: undefined, after: undefined })
          }
        />
      </div>
      <SchoolTable
        title="各校三防和八个一情况"
        line={[`到${monthDayWords(day)}`, '单位：分、项、个']}
        columns={defenceColumns(search.figure)}
        rows={rows}
        href={({ id }) => `/defences/${id}`}
        card={(row) => <DefenceCard row={row} figure={search.figure} />}
        stale={read.isPlaceholderData}
        foot={foot}
      />
      <Section title="不满足的学校最多的项" remark={gaps.length === 0 ? '没有' : `前${gaps.length}项`}>
        {gaps.length === 0 && <Empty why="已经自查的学校没有不满足的项" />}
        <ol className="df-gaps">
          {gaps.map(({ list, code, text, basis, unsure, schools }) => (
            <li key={code}>
              <span>
                <b>{text}</b>
                <small>
                  {listWords[list]} · {basis}
                  {unsure && ' · 待确认'}
                </small>
              </span>
              <Link href={link({ item: code, figure: undefined })}>
                <span className="hx-hidden">{`${text}不满足：`}</span>
                {`${schools}所`}
              </Link>
            </li>
          ))}
        </ol>
      </Section>
    </>
  )
}

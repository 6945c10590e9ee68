import { useQuery } from '@tanstack/react-query'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import type { KindBurden } from '#duties/coverage/coverage.ts'
import { coverage } from '#duties/coverage/screens/use-coverage.ts'
import '#duties/coverage/screens/coverage-cards.css'

/** 各校负担: what the programme costs a school, so that whoever adds a duty sees what it adds. */
export function BurdenScreen() {
  const read = useQuery({ queryKey: ['burden'], queryFn: () => coverage.readBurden({}) })
  return (
    <Page>
      <PageHead
        title="各校负担"
        crumbs={[{ words: '完成情况', href: '/coverage' }, { words: '各校负担' }]}
        tags={
          <span className="hx-small hx-ink-2">
            按工作要点推算：每学期20周、100个上课日。只算要点要求的，不统计谁点了多少次。
          </span>
        }
      />
      {read.isError && (
        <ErrorState what="没有取到各校负担" because={read.error.message} onRetry={() => void read.refetch()} />
      )}
      {read.isPending && <Loading bars={5} />}
      {read.data?.kinds.length === 0 && <Empty why="名册里还没有学校" />}
      <div className="cv-kinds">
        {read.data?.kinds.map((kind) => (
          <Kind key={kind.kind} kind={kind} />
        ))}
      </div>
    </Page>
  )
}

const hours = (minutes: number): string =>
  minutes < 60 ? `${Math.round(minutes)}分钟` : `${Math.floor(minutes / 60)}小时${Math.round(minutes % 60)}分钟`

function Kind({ kind }: { kind: KindBurden }) {
  const { schools, duties, minutesPerSchoolDay, formsPerTerm, ticksPerTerm, heaviest } = kind
  const most = heaviest[0]?.minutesPerSchoolDay ?? 1
  return (
    <section className="cv-kind" aria-label={kind.kind}>
      <h2>
        {kind.kind} <small>{`${schools}所 · ${duties}项工作`}</small>
      </h2>
      <dl>
        <div>
          <dt>每个上课日</dt>
          <dd>{hours(minutesPerSchoolDay)}</dd>
        </div>
        <div>
          <dt>每学期填报</dt>
          <dd>{`${Math.round(formsPerTerm)}份`}</dd>
        </div>
        <div>
          <dt>每学期点一下</dt>
          <dd>{`${Math.round(ticksPerTerm)}次`}</dd>
        </div>
      </dl>
      <h3>最费时间的</h3>
      <ol>
        {heaviest.map(({ code, name, recurs, minutesPerSchoolDay: minutes }) => (
          <li key={code}>
            <span title={recurs}>{name}</span>
            <i aria-hidden="true" style={{ width: `${Math.max(2, (minutes / most) * 100)}%` }} />
            <b>{`${minutes < 10 ? minutes : Math.round(minutes)}分钟/日`}</b>
          </li>
        ))}
      </ol>
    </section>
  )
}

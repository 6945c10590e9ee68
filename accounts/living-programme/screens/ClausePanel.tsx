import { Deadline } from '#foundation/ui/deadline.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Note, UnknownNote } from '#foundation/ui/notice.tsx'
import { Facts } from '#foundation/ui/page.tsx'
import { Proportion } from '#foundation/ui/proportion.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { Tag } from '#foundation/ui/tag.tsx'
import type { ClausePage } from '#accounts/living-programme/programme.contract.ts'
import { ClauseStanding } from '#accounts/living-programme/screens/ClauseLine.tsx'
import { Evidence } from '#accounts/living-programme/screens/Evidence.tsx'
import { printClause } from '#accounts/living-programme/screens/print-clause.ts'
import { ShownWork } from '#accounts/living-programme/screens/ShownWork.tsx'
import type { useClause } from '#accounts/living-programme/screens/use-programme.ts'
import { dueWords, standingOf } from '#matters/hazard/screens/standing.ts'
import { clauseKindWords } from '#programme/clause/clause.words.ts'

/** One clause beside the document: who does it, what falls due next, what serves it, how far it is, and proof. */
export function ClausePanel({ read }: { read: ReturnType<typeof useClause> }) {
  if (read.isError)
    return <ErrorState what="没有取到这一条" because={read.error.message} onRetry={() => void read.refetch()} />
  if (!read.data) return <Loading bars={6} />
  const page = read.data
  const { clause } = page
  return (
    <article className="lp-panel" aria-labelledby="lp-panel-title">
      <div className="hx-row">
        <Tag strong>{clause.id}</Tag>
        <ClauseStanding clause={clause} pill />
        <span className="hx-grow" />
        <button type="button" className="hx-link hx-small hx-no-print" onClick={printClause}>
          打印落实情况
        </button>
      </div>
      <h2 className="hx-h2" id="lp-panel-title">
        {clause.statement}
      </h2>
      <Said page={page} />
      <Facts facts={factsOf(page)} />
      {clause.state === 'served' && <Serving page={page} />}
      <HowFar page={page} />
      {page.evidence && <Evidence evidence={page.evidence} />}
      {page.shown.length > 0 && <ShownWork shown={page.shown} />}
    </article>
  )
}

function Said({ page: { clause } }: { page: ClausePage }) {
  if (clause.standing === null)
    return <Note>这一条还没有功能承接，待建。工作照常开展，这里不计入已办结，也不计入逾期。</Note>
  if (clause.standing === 'unknown') return <UnknownNote>应有的数据还没有到，不计入已办结，也不计入逾期。</UnknownNote>
  return null
}

function factsOf({ clause, open, now, basis }: ClausePage) {
  const next = open.find(({ dueOn, due }) => dueOn !== null && ['running', 'soon', 'late'].includes(due.state))
  const facts: [string, React.ReactNode][] = [
    ['谁来办', <b key="who">{clause.owners.map(({ name }) => name).join('、')}</b>],
    ['性质', clause.kinds.map((kind) => clauseKindWords[kind]).join('、')],
  ]
  if (basis.length > 0)
    facts.push([
      '上级依据',
      <ul key="basis">
        {basis.map(({ title, issuer, number, unsure }) => (
          <li key={title}>
            {`${issuer}《${title}》${number ? `（${number}）` : ''}`} {unsure && <Tag>待确认</Tag>}
          </li>
        ))}
      </ul>,
    ])
  if (next)
    facts.push([
      next.due.state === 'late' ? '已逾期' : '下一个到期',
      <span key="next">
        <Deadline words={dueWords(next, now)} />
        <br />
        <Link href={`/hazards/${next.id}`}>
          {next.number}号 {next.title}
        </Link>
      </span>,
    ])
  return facts
}

function Serving({ page: { clause, open, openCount } }: { page: ClausePage }) {
  const rest = openCount - open.length
  return (
    <section>
      <h3 className="hx-h3">
        靠什么落实 <small>{clause.serves.join('、')}</small>
      </h3>
      {open.length > 0 && (
        <ul className="lp-serving">
          {open.map((row) => (
            <li key={row.id}>
              <Status {...standingOf({ ...row, orders: 0, extensionAsked: false, listed: false })} />
              <span>
                <Link href={`/hazards/${row.id}`}>
                  {row.number}号 {row.title}
                </Link>
                <small>
                  {[
                    row.schoolName,
                    row.leadName !== row.schoolName && row.leadName,
                    row.orders > 0 && `督办${row.orders}次`,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </span>
            </li>
          ))}
        </ul>
      )}
      {rest > 0 && <p className="hx-small hx-ink-3">另有{rest}处未销号</p>}
    </section>
  )
}

function HowFar({ page: { clause } }: { page: ClausePage }) {
  const { figure } = clause
  if (!figure) return null
  const { part, whole, unit, none, words, href, missing, note } = figure
  return (
    <section>
      <h3 className="hx-h3">做得怎样</h3>
      <p className="hx-small hx-ink-2">{words}</p>
      <Proportion part={part} whole={whole} unit={unit} noneBecause={none} href={href ?? undefined} />
      {note && <p className="hx-small hx-ink-2">{note}</p>}
      {missing.length > 0 && (
        <>
          <p className="hx-small hx-ink-2">还差{missing.length}：</p>
          <ul className="lp-missing">
            {missing.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

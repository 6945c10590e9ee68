import { dayWords } from '#foundation/calendar/words.ts'
import { Link } from '#foundation/ui/link.tsx'
import { Proportion } from '#foundation/ui/proportion.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { hrefWith } from '#foundation/ui/url-state.ts'
import { stageWords } from '#duties/campaign/campaign.words.ts'
import { findingLook } from '#duties/campaign/screens/looks.ts'
import type { ReportRead } from '#duties/campaign/screens/CampaignReport.tsx'

/** Found, put right, and what is not, by school; each number opens its rows. */
export function ReportNumbers({ read: { campaign, figures } }: { read: ReportRead }) {
  const at = `/campaigns/${campaign.code}`
  const findings = (patch: Record<string, string>) => hrefWith(at, {}, { tab: 'findings', ...patch })
  return (
    <>
      <dl className="ca-facts">
        <div>
          <dt>已查</dt>
          <dd>
            <Proportion part={figures.done} whole={figures.asked} unit="项次" inline href={at} />
          </dd>
        </div>
        <div>
          <dt>查出已销号</dt>
          <dd>
            <Proportion part={figures.fixed} whole={figures.found} unit="处" inline href={findings({})} />
          </dd>
        </div>
        <div>
          <dt>检查单为否还没转隐患</dt>
          <dd>{`${figures.unreported}项`}</dd>
        </div>
      </dl>
      {figures.unfixed.length > 0 && (
        <ul className="ca-findings">
          {figures.unfixed.map(({ hazard, numberText, title, stage, leadName, dueOn }) => (
            <li key={hazard}>
              <Link href={`/hazards/${hazard}`}>
                <b>{title}</b>
                <small>{numberText}</small>
              </Link>
              <Status state={findingLook[stage]} word={stageWords[stage]} />
              <span className="hx-small hx-ink-2">
                {[leadName && `${leadName}承办`, dueOn && `${dayWords(dueOn)}到期`].filter(Boolean).join('，')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {figures.lines.length > 1 && (
        <details>
          <summary>{`按学校（${figures.lines.length}所）`}</summary>
          <table className="ca-lines">
            <thead>
              <tr>
                <th scope="col">学校</th>
                <th scope="col">已查</th>
                <th scope="col">查出</th>
                <th scope="col">已销号</th>
                <th scope="col">未销号</th>
              </tr>
            </thead>
            <tbody>
              {figures.lines.map(({ school, short, done, asked, found, fixed, open }) => (
                <tr key={school}>
                  <th scope="row">{short}</th>
                  <td>{`${done}/${asked}`}</td>
                  <td>{found > 0 ? <Link href={findings({ school })}>{found}</Link> : 0}</td>
                  <td>{fixed}</td>
                  <td>{open > 0 ? <Link href={findings({ school, only: 'open' })}>{open}</Link> : 0}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  )
}

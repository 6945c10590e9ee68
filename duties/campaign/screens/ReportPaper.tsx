import { dayOf } from '#foundation/calendar/day.ts'
import { dayWords } from '#foundation/calendar/words.ts'
import { stageWords } from '#duties/campaign/campaign.words.ts'
import type { ReportRead } from '#duties/campaign/screens/CampaignReport.tsx'

/** The report as it is printed, signed and stamped: title, to whom, three parts, the unit and the day, and the schools as a table. */
export function ReportPaper({ read }: { read: ReportRead }) {
  const { campaign, unitName, situation, problems, plans, figures, submittedAt } = read
  const parts = [
    ['一、工作情况', situation],
    ['二、存在问题和未整改原因', problems],
    ['三、下步打算', plans],
  ] as const
  return (
    <article className="ca-paper">
      <h2>{`${unitName}关于${campaign.name}情况的报告`}</h2>
      <p className="ca-paper__to">领导小组办公室：</p>
      {parts.map(([name, words]) => (
        <section key={name}>
          <h3>{name}</h3>
          {words.split('\n').map((line, i) => (
            <p key={`${name}-${i}`}>{line}</p>
          ))}
        </section>
      ))}
      <p className="ca-paper__sign">
        {unitName}
        <br />
        {dayWords(dayOf(submittedAt ?? figures.at))}
      </p>
      <section className="ca-paper__table">
        <h3>附：各校排查情况</h3>
        <table>
          <thead>
            <tr>
              {['学校', '应查', '已查', '查出（处）', '已销号', '未销号'].map((word) => (
                <th key={word} scope="col">
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.lines.map(({ school, short, asked, done, found, fixed, open }) => (
              <tr key={school}>
                <th scope="row">{short}</th>
                {[asked, done, found, fixed, open].map((n, i) => (
                  <td key={String(i)}>{n}</td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">合计</th>
              {[figures.asked, figures.done, figures.found, figures.fixed, figures.open].map((n, i) => (
                <td key={String(i)}>{n}</td>
              ))}
            </tr>
          </tbody>
        </table>
        {figures.unfixed.map(({ hazard, numberText, title, stage }) => (
          <p key={hazard}>{`未销号：${numberText} ${title}（${stageWords[stage]}）`}</p>
        ))}
      </section>
    </article>
  )
}

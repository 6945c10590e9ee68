import { dayWords } from '#foundation/calendar/words.ts'
import { Chips } from '#foundation/ui/chips.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { hrefWith, useUrlState } from '#foundation/ui/url-state.ts'
import { stageWords } from '#duties/campaign/campaign.words.ts'
import type { CampaignRead, CampaignSearch } from '#duties/campaign/screens/Campaign.tsx'
import { findingLook } from '#duties/campaign/screens/looks.ts'

/** What the campaign found and where each stands: the rows behind every number of the matrix. */
export function CampaignFindings({ read }: { read: CampaignRead }) {
  const [search, change] = useUrlState<CampaignSearch>()
  const { findings, schools, blocks, campaign } = read
  const rows = findings.filter(
    ({ school, block, stage }) =>
      (!search.school || school === search.school) &&
      (!search.block || block === search.block) &&
      (search.only !== 'open' || stage !== 'fixed'),
  )
  const shortOf = new Map(schools.map(({ id, short }) => [id, short]))
  const nameOf = new Map(blocks.map(({ letter, name }) => [letter, `${letter} ${name}`]))
  const open = rows.filter(({ stage }) => stage !== 'fixed').length
  return (
    <>
      <div className="hx-row hx-row--wrap hx-no-print">
        <Chips
          chips={[
            {
              key: 'school',
              name: '学校',
              value: search.school,
              options: schools.map(({ id, short }) => ({ value: id, words: short })),
            },
            {
              key: 'block',
              name: '板块',
              value: search.block,
              options: blocks.map(({ letter, name }) => ({ value: letter, words: `${letter} ${name}` })),
            },
            { key: 'only', name: '只看未销号', value: search.only, options: [{ value: 'open', words: '未销号的' }] },
          ]}
          onChange={(key, value) => change({ [key]: value })}
          onClear={() => change({ school: undefined, block: undefined, only: undefined })}
        />
        <span className="hx-grow" />
        <Link
          className="hx-small"
          href={hrefWith('/ledger', {}, { view: 'all', campaign: campaign.code, school: search.school })}
        >
          在台账中看
        </Link>
      </div>
      <p className="hx-small hx-ink-2">{`查出${rows.length}处，已销号${rows.length - open}处，未销号${open}处。`}</p>
      {rows.length === 0 ? (
        <Empty why="没有列入台账的问题">检查单上答「否」的项，转为隐患后列在这里。</Empty>
      ) : (
        <ul className="ca-findings">
          {rows.map(({ hazard, numberText, title, school, block, stage, leadName, dueOn }) => (
            <li key={hazard}>
              <Link href={`/hazards/${hazard}`}>
                <b>{title}</b>
                <small>{`${numberText} · ${shortOf.get(school) ?? school} · ${nameOf.get(block) ?? block}`}</small>
              </Link>
              <Status state={findingLook[stage]} word={stageWords[stage]} />
              <span className="hx-small hx-ink-2">
                {[leadName && `${leadName}承办`, dueOn && stage !== 'fixed' && `${dayWords(dueOn)}到期`]
                  .filter(Boolean)
                  .join('，')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

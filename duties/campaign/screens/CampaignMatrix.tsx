import { Chips } from '#foundation/ui/chips.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { hrefWith, useUrlState } from '#foundation/ui/url-state.ts'
import { useNarrow } from '#foundation/ui/use-narrow.ts'
import type { CampaignCell, CampaignSum } from '#duties/campaign/campaign.ts'
import type { CampaignRead, CampaignSearch } from '#duties/campaign/screens/Campaign.tsx'
import { CampaignSchoolCards } from '#duties/campaign/screens/CampaignSchoolCards.tsx'
import { MatrixCell } from '#duties/campaign/screens/MatrixCell.tsx'

/** Schools down, blocks across, the blocks summed at the foot: where nobody was, and what is not put right. */
export function CampaignMatrix({ read }: { read: CampaignRead }) {
  const [search, change] = useUrlState<CampaignSearch>()
  const narrow = useNarrow(760)
  const { blocks, towns, cells, total, campaign } = read
  if (blocks.length === 0 || read.schools.length === 0)
    return <Empty why="这次专项没有归您查的板块，也没有归您看的学校" />
  const white = new Set(cells.filter(isWhite).map(({ school }) => school))
  const schools = read.schools.filter(
    ({ id, town }) => (!search.town || town === search.town) && (search.only !== 'white' || white.has(id)),
  )
  const shown = { ...read, schools }
  return (
    <>
      {white.size > 0 && (
        <p className="ca-white">
          <Status state="unknown" word={`${total.white}项次到期没有记录`} />
          {read.schools
            .filter(({ id }) => white.has(id))
            .map(({ short }) => short)
            .join('、')}
          ：查没查不知道，按未完成计。
        </p>
      )}
      <div className="hx-no-print">
        <Chips
          chips={[
            {
              key: 'town',
              name: '镇街',
              value: search.town,
              options: towns.map(({ id, short, sum }) => ({
                value: id,
                words: `${short} ${sum.done}/${sum.asked}${sum.open > 0 ? ` 未改${sum.open}` : ''}`,
              })),
            },
            {
              key: 'only',
              name: '只看空白',
              value: search.only,
              options: [{ value: 'white', words: '到期没有记录的' }],
            },
          ]}
          onChange={(key, value) => change({ [key]: value })}
          onClear={() => change({ town: undefined, only: undefined })}
        />
      </div>
      {schools.length === 0 ? (
        <Empty why="没有这样的学校，可去掉筛选再看" />
      ) : narrow ? (
        <CampaignSchoolCards read={shown} />
      ) : (
        <Table read={shown} />
      )}
      <p className="hx-small hx-ink-3">
        {`一格一校一板块；点状态看检查单，点处数看问题在哪一步。${campaign.stage === 'over' ? '' : '没到期的不算空白。'}`}
      </p>
    </>
  )
}

export const isWhite = ({ standing }: Pick<CampaignCell, 'standing'>): boolean => standing === 'missed'

function Table({ read }: { read: CampaignRead }) {
  const { campaign, blocks, schools, cells, total } = read
  const at = `/campaigns/${campaign.code}`
  const of = new Map(cells.map((cell) => [`${cell.school}|${cell.block}`, cell]))
  return (
    <div className="cv-scroll ca-scroll" tabIndex={0} role="region" aria-label="学校×板块，可左右上下移动">
      <table className="cv-matrix ca-matrix" aria-label="各校各板块查了没有、查出多少">
        <thead>
          <tr>
            <th scope="col">学校</th>
            {blocks.map(({ letter, name, leads }) => (
              <th key={letter} scope="col">
                {`${letter} ${name}`}
                <small>{leads.length > 0 ? leads.map(({ short }) => short).join('、') : '各校自查'}</small>
              </th>
            ))}
            <th scope="col">合计</th>
          </tr>
        </thead>
        <tbody>
          {schools.map(({ id, short, sum }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={`/schools/${id}`}>{short}</Link>
              </th>
              {blocks.map(({ letter, name }) => {
                const cell = of.get(`${id}|${letter}`)
                return <MatrixCell key={letter} campaign={campaign} cell={cell} says={`${short}，${name}`} />
              })}
              <SumCell sum={sum} href={hrefWith(at, {}, { tab: 'findings', school: id })} of={short} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            {blocks.map(({ letter, name, sum }) => (
              <SumCell key={letter} sum={sum} href={hrefWith(at, {}, { tab: 'findings', block: letter })} of={name} />
            ))}
            <SumCell sum={total} href={hrefWith(at, {}, { tab: 'findings' })} of="全部" />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function SumCell({ sum: { done, asked, found, fixed }, href, of }: { sum: CampaignSum; href: string; of: string }) {
  return (
    <td className="cv-sum">
      <span>
        <span>{`${done}/${asked}`}</span>
        {found > 0 && (
          <Link href={href} className="hx-small">
            <span className="hx-hidden">{`${of}：查出`}</span>
            {`${found}处 改${fixed}`}
          </Link>
        )}
      </span>
    </td>
  )
}

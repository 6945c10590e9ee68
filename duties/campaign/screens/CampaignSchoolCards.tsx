import { Link } from '#foundation/ui/link.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { hrefWith } from '#foundation/ui/url-state.ts'
import { standingWords } from '#duties/campaign/campaign.words.ts'
import type { CampaignRead } from '#duties/campaign/screens/Campaign.tsx'
import { cellLook, cellWord } from '#duties/campaign/screens/looks.ts'
import { foundWords, sheetHref } from '#duties/campaign/screens/MatrixCell.tsx'

/** The same on a phone: one school after the other, its blocks as lines. */
export function CampaignSchoolCards({ read: { campaign, blocks, schools, cells } }: { read: CampaignRead }) {
  return (
    <ul className="cv-cards">
      {schools.map(({ id, short, sum }) => (
        <li key={id}>
          <h2 className="cv-cards__head">
            <Link href={`/schools/${id}`}>{short}</Link>
            <span>{`${sum.done}/${sum.asked}`}</span>
            {sum.open > 0 && (
              <Link
                className="hx-small"
                href={hrefWith(`/campaigns/${campaign.code}`, {}, { tab: 'findings', school: id })}
              >
                {`未销号${sum.open}处`}
              </Link>
            )}
          </h2>
          <ul>
            {blocks.map(({ letter, name }) => {
              const cell = cells.find(({ school, block }) => school === id && block === letter)
              if (!cell || cell.standing === 'none') return null
              const look = cellLook(cell)
              return (
                <li key={letter}>
                  <Link href={sheetHref(campaign, cell)}>
                    <span>
                      {`${letter} ${name}`}
                      {cell.found > 0 && <small className="ca-line">{foundWords(cell)}</small>}
                    </span>
                    <b>{cell.found > 0 ? `${cell.fixed}/${cell.found}` : ''}</b>
                    {look ? <Status state={look} word={cellWord(cell)} /> : <span>{standingWords[cell.standing]}</span>}
                  </Link>
                </li>
              )
            })}
          </ul>
        </li>
      ))}
    </ul>
  )
}

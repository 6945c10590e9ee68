import { Icon } from '#foundation/ui/icon.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { hrefWith } from '#foundation/ui/url-state.ts'
import type { CampaignCard, CampaignCell } from '#duties/campaign/campaign.ts'
import { stageWords } from '#duties/campaign/campaign.words.ts'
import { cellLook, cellWord } from '#duties/campaign/screens/looks.ts'

type Days = Pick<CampaignCard, 'code' | 'from' | 'to'>

/** The sheet that shows it, or where it would stand. */
export const sheetHref = ({ from, to }: Days, { school, duty }: CampaignCell): string =>
  hrefWith(`/coverage/${school}/${duty}`, {}, { from, to })

/** 「处」 of a cell: how many were found, how many put right, and where the rest are. */
export const foundWords = ({ found, fixed, open }: CampaignCell): string => {
  return `查出${found}处，已销号${fixed}处${whereWords({ open })}`
}
const whereWords = ({ open }: Pick<CampaignCell, 'open'>): string =>
  open.length > 0
    ? `，未销号${open.length}处：${[...new Set(open.map(({ stage }) => stageWords[stage]))].join('、')}`
    : ''

export function MatrixCell({ campaign, cell, says }: { campaign: Days; cell: CampaignCell | undefined; says: string }) {
  if (!cell || cell.standing === 'none') return <td className="cv-none">—</td>
  const look = cellLook(cell)
  const word = cellWord(cell)
  const found = hrefWith(`/campaigns/${campaign.code}`, {}, { tab: 'findings', school: cell.school, block: cell.block })
  const told = cell.found > 0 || cell.unreported > 0
  const shape = [look ? '' : 'cv-none', told ? 'ca-two' : ''].filter(Boolean).join(' ')
  return (
    <td data-state={look ?? undefined} className={shape || undefined}>
      <Link href={sheetHref(campaign, cell)}>
        <span className="hx-hidden">{`${says}：`}</span>
        <small>
          {look && <Icon name={look} />}
          {word}
        </small>
      </Link>
      {told && (
        <span className="ca-found">
          {cell.found > 0 && (
            <Link href={found} title={foundWords(cell)}>
              <span className="hx-hidden">{`${says}：查出`}</span>
              {`${cell.found}处 改${cell.fixed}`}
              <span className="hx-hidden">{whereWords(cell)}</span>
            </Link>
          )}
          {cell.unreported > 0 && <i title="检查单上为否，还没有转为隐患">{`未转${cell.unreported}`}</i>}
        </span>
      )}
    </td>
  )
}

import { dayWords, spanWords } from '#foundation/calendar/words.ts'
import type { CampaignCard } from '#duties/campaign/campaign.ts'
import { stageWords } from '#duties/campaign/campaign.words.ts'
import type { ReportFigures } from '#duties/campaign/report.ts'

type Told = Pick<CampaignCard, 'name' | 'from' | 'to'>
export type ReportText = { situation: string; problems: string; plans: string }

/** How a report begins: what the figures say, in the words of an official letter, to be written on by a person. */
export function prefilled(campaign: Told, blocks: readonly string[], figures: ReportFigures): ReportText {
  return {
    situation: situation(campaign, blocks, figures),
    problems: problems(figures),
    plans: figures.open > 0 ? '对未整改的问题逐处盯办，整改后申请复查销号。' : '保持现有措施，开学后继续巡查。',
  }
}

function situation(
  { name, from, to }: Told,
  blocks: readonly string[],
  { asked, done, found, fixed, lines }: ReportFigures,
): string {
  const many = lines.length > 1
  const where = many ? `应查${lines.length}所学校，` : ''
  // One side at each school: the schools are the count.
  const counted = many && asked === lines.length ? `已查${done}所。` : `应查${asked}项次，已查${done}项次。`
  const sides = `${blocks.join('、')}${blocks.length > 1 ? `等${blocks.length}个方面` : '方面'}`
  const left = lines.filter((line) => line.done < line.asked).map(({ short }) => short)
  return [
    `按照${name}要求，${spanWords(from, to)}对${sides}进行排查。${where}${counted}`,
    left.length > 0 ? `尚未查到：${left.join('、')}。` : '',
    found > 0 ? `共发现问题${found}处，已整改销号${fixed}处。` : '未发现需要列入台账的问题。',
  ].join('')
}

function problems({ unfixed, unreported }: ReportFigures): string {
  const lines = unfixed.map(
    ({ numberText, title, stage, leadName, dueOn }, i) =>
      `${i + 1}. ${numberText} ${title}，${stageWords[stage]}${leadName ? `，${leadName}承办` : ''}${dueOn ? `，期限${dayWords(dueOn)}` : ''}。原因：`,
  )
  const rest = unreported > 0 ? [`检查单上另有${unreported}项不满足，还没有转为隐患。`] : []
  return lines.length + rest.length === 0 ? '无未整改问题。' : [...lines, ...rest].join('\n')
}

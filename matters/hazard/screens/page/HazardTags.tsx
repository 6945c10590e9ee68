import { Link } from '#foundation/ui/link.tsx'
import { Tag } from '#foundation/ui/tag.tsx'
import type { HazardPage } from '#matters/hazard/hazard-reads.contract.ts'
import { gradeWords, stateWords } from '#matters/hazard/hazard.words.ts'
import { useChoices } from '#matters/hazard/screens/use-choices.ts'

const numberIn = (text: string): string => /(\d+号)$/.exec(text)?.[1] ?? text

/** What must be known at once, beside the title. */
export function HazardTags({
  page: { hazard, foundByVisit, fromRisk, reboundOf, reboundedAs, merged },
}: {
  page: HazardPage
}) {
  const { channelName } = useChoices()
  return (
    <>
      <Tag strong={hazard.grade === 'major'}>{hazard.grade ? gradeWords[hazard.grade] : '待定级'}</Tag>
      <Tag>{stateWords[hazard.state]}</Tag>
      <Tag>
        {foundByVisit ? (
          <Link href={`/visits/${foundByVisit}`}>{channelName(hazard.channel)}发现</Link>
        ) : (
          channelName(hazard.channel)
        )}
      </Tag>
      {fromRisk && (
        <Tag>
          风险清单在管 <Link href={`/risks/${fromRisk.id}`}>{fromRisk.title}</Link>
        </Tag>
      )}
      {reboundOf && (
        <Tag>
          第{Math.max(1, hazard.rebounds)}次反弹，原{' '}
          <Link href={`/hazards/${reboundOf.id}`}>{numberIn(reboundOf.numberText)}</Link>
        </Tag>
      )}
      {reboundedAs.map(({ id, numberText }) => (
        <Tag key={id}>
          又反弹为 <Link href={`/hazards/${id}`}>{numberIn(numberText)}</Link>
        </Tag>
      ))}
      {hazard.mergedInto && (
        <Tag>
          已并入 <Link href={`/hazards/${hazard.mergedInto}`}>另一处</Link>
        </Tag>
      )}
      {merged.map(({ id, numberText }) => (
        <Tag key={id}>
          并入了 <Link href={`/hazards/${id}`}>{numberIn(numberText)}</Link>
        </Tag>
      ))}
      {hazard.listed && <Tag strong>挂牌督办</Tag>}
      {hazard.orders > 0 && <Tag>督办{hazard.orders}次</Tag>}
      {hazard.onSpot && <Tag>立行立改</Tag>}
      {hazard.confidential && <Tag>报告人保密</Tag>}
    </>
  )
}

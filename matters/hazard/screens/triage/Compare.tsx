import { momentWords } from '#foundation/calendar/words.ts'
import { Link } from '#foundation/ui/link.tsx'
import type { HazardPage } from '#matters/hazard/hazard-reads.contract.ts'
import { stateWords } from '#matters/hazard/hazard.words.ts'
import type { Like } from '#matters/hazard/screens/triage/not-same.ts'
import { useChoices } from '#matters/hazard/screens/use-choices.ts'

/** This one and the likely other of the same school, line by line; what is the same is said in words. */
export function Compare({ page, like }: { page: HazardPage; like: Like }) {
  const { hazard, reporters } = page
  const { row, sameCategory, metres, days } = like
  const { categoryOf } = useChoices()
  const category = ({ category: domain, detail }: { category: string; detail: string }) => {
    const known = categoryOf(domain)
    const name = known?.details.find(({ code }) => code === detail)?.name
    return known && name && name !== known.label ? `${known.label} · ${name}` : (known?.label ?? domain)
  }
  const same = (is: boolean) => (is ? { words: '相同', same: true } : { words: '不同', same: false })
  const lines = [
    [
      '部位',
      hazard.spot,
      row.spot,
      metres === null ? same(hazard.spot === row.spot) : { words: `近${Math.round(metres)}米`, same: metres <= 50 },
    ],
    ['类别', category(hazard), category(row), same(sameCategory)],
    ['内容', hazard.title, row.title, undefined],
    [
      '时间',
      momentWords(hazard.reportedAt),
      momentWords(row.reportedAt),
      { words: days === 0 ? '同一天' : `隔${days}天`, same: false },
    ],
    ['报告人', reporters.map(({ who }) => who).join('、') || hazard.foundBy, row.foundBy, undefined],
    ['牵头', '未定', row.leadName ?? '未定', undefined],
  ] as const
  return (
    <table className="hx-plain hz-compare">
      <thead>
        <tr>
          <th scope="col">
            <span className="hx-hidden">比什么</span>
          </th>
          <th scope="col">本条 {hazard.number}号 · 新报</th>
          <th scope="col">
            候选 <Link href={`/hazards/${row.id}`}>{row.number}号</Link> · {stateWords[row.state]}
          </th>
          <th scope="col">
            <span className="hx-hidden">相同还是不同</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(([name, mine, theirs, verdict]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{mine}</td>
            <td>{theirs}</td>
            <td className={verdict?.same ? 'hz-compare__same' : 'hz-compare__other'}>{verdict?.words}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

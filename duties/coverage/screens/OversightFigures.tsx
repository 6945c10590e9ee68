import { useQuery } from '@tanstack/react-query'
import { ask } from '#foundation/ui/ask.ts'
import { Proportion } from '#foundation/ui/proportion.tsx'
import { hrefWith } from '#foundation/ui/url-state.ts'
import type { CoverageFilter } from '#duties/coverage/coverage.ts'
import { coverage } from '#duties/coverage/screens/use-coverage.ts'
import { inspectionReadsContract } from '#duties/inspection/inspection-reads.contract.ts'
import { presenceContract } from '#duties/roster/presence.contract.ts'
import { figureSays, figureWords } from '#duties/roster/roster.words.ts'
import '#duties/coverage/screens/oversight.css'

const inspections = ask(inspectionReadsContract)
const presence = ask(presenceContract)

type Span = Pick<CoverageFilter, 'from' | 'to'>
type Props = { span: Span; on: CoverageFilter['on']; town?: string | undefined }
type Shown = { key: string; name: string; formula: string; part: number; whole: number; unit: string; href: string }

const SCHOOL = ['patrol', 'nil', 'nil-in-time', 'sweep', 'done', 'in-time']
const UNIT = ['done', 'in-time', 'nil']

/** What a superior asks first, for whoever looks: each as n of m, each leading to its rows. Source: 统计口径. */
export function OversightFigures({ span, on, town }: Props) {
  const days = { from: span.from, to: span.to }
  const duties = useQuery({
    queryKey: ['duty-figures', days, on, town],
    queryFn: () => coverage.readDutyFigures({ ...days, on, town }),
  })
  // A town cannot narrow shifts and visits; a town's own post sees no others anyway.
  const wide = town === undefined
  const shifts = useQuery({
    queryKey: ['presence', days],
    queryFn: () => presence.readPresence(days),
    enabled: wide,
    retry: false,
  })
  const visits = useQuery({
    queryKey: ['inspection', 'coverage', days],
    queryFn: () => inspections.inspectionCoverage(days),
    enabled: wide,
    retry: false,
  })
  const keys = on === 'school' ? SCHOOL : UNIT
  const shown: Shown[] = [
    ...(wide ? (shifts.data?.figures ?? []) : [])
      .filter(({ figure }) => figure === 'present' || figure === 'on-time')
      .map(({ figure, n, m }) => ({
        key: figure,
        name: figureWords[figure],
        formula: figureSays[figure],
        part: n,
        whole: m,
        unit: '班',
        href: hrefWith('/presence', {}, { figure, ...days }),
      })),
    ...(duties.data?.figures ?? [])
      .filter(({ key }) => keys.includes(key))
      .map(({ key, name, formula, part, whole, unit }) => ({
        key,
        name,
        formula,
        part,
        whole,
        unit,
        href: hrefWith('/coverage', {}, { figure: key, on, town, ...days }),
      })),
    ...(wide && visits.data
      ? [
          {
            key: 'inspected',
            name: '检查覆盖率',
            formula: '受检学校数（去重）÷ 学校总数',
            part: visits.data.inspected,
            whole: visits.data.all,
            unit: '所',
            href: hrefWith('/inspections', {}, days),
          },
        ]
      : []),
  ]
  if (shown.length === 0) return null
  return (
    <dl className="cv-oversight" aria-label="指标">
      {shown.map(({ key, name, formula, part, whole, unit, href }) => (
        <div key={key}>
          <dt title={formula}>{name}</dt>
          <dd>
            <Proportion part={part} whole={whole} unit={unit} href={href} noneBecause="这段时间没有应做的" />
          </dd>
        </div>
      ))}
    </dl>
  )
}

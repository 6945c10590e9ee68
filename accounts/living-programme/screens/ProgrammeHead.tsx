import { Chips } from '#foundation/ui/chips.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { hrefWith } from '#foundation/ui/url-state.ts'
import type { LiveProgramme, StateFilter } from '#accounts/living-programme/programme.contract.ts'
import { stateFilterWords } from '#accounts/living-programme/programme.words.ts'
import type { Programme } from '#accounts/living-programme/screens/use-programme.ts'

type HeadProps = {
  programme: LiveProgramme
  filter: Programme['filter']
  change: Programme['change']
  path: string
  all: boolean
  onAll: (() => void) | undefined
}

/** Title, document number, how many clauses stand how; and what narrows them. */
export function ProgrammeHead({ programme, filter, change, path, all, onAll }: HeadProps) {
  const { title, number, parts, unit, whole, units } = programme
  const states = (Object.keys(stateFilterWords) as StateFilter[]).filter(
    (key) => parts[key] > 0 || key === filter.state,
  )
  const chips = [
    ...(whole
      ? [
          {
            key: 'unit',
            name: '全部单位',
            value: filter.unit,
            options: units.map(({ code, name }) => ({ value: code, words: name })),
          },
        ]
      : []),
    {
      key: 'state',
      name: '全部状态',
      value: filter.state,
      options: states.map((key) => ({ value: key, words: stateFilterWords[key], count: parts[key] })),
    },
  ]
  return (
    <header className="lp-head">
      <div className="lp-head__top">
        <h1 className="hx-title">{title}</h1>
        <Chips chips={chips} onChange={(key, value) => change({ [key]: value })} />
      </div>
      <div className="hx-small hx-ink-2 lp-head__sums">
        <span>{number}</span>
        <span>{`${unit ? `${unit.name} ` : ''}${parts.total}条`}</span>
        <span>
          已办结 <b>{parts.done}</b>/{parts.total}
        </span>
        <Sum of="late" tone="late" parts={parts} path={path} filter={filter} />
        <Sum of="soon" tone="soon" parts={parts} path={path} filter={filter} />
        <Sum of="unknown" tone="unknown" parts={parts} path={path} filter={filter} />
        <Sum of="planned" parts={parts} path={path} filter={filter} />
        <span className="lp-head__deeds hx-no-print">
          {onAll && (
            <button type="button" className="hx-link" onClick={onAll}>
              {all ? '收起待建' : '展开全部'}
            </button>
          )}
          <button type="button" className="hx-link" onClick={() => window.print()}>
            打印
          </button>
        </span>
      </div>
    </header>
  )
}

type SumProps = Pick<LiveProgramme, 'parts'> & {
  of: 'late' | 'soon' | 'unknown' | 'planned'
  tone?: string
  path: string
  filter: Programme['filter']
}

const Sum = ({ of, tone, parts, path, filter }: SumProps) =>
  parts[of] > 0 ? (
    <Link href={hrefWith(path, filter, { state: of })}>
      {stateFilterWords[of]} <b className={tone && `hx-tone-${tone}`}>{parts[of]}</b>
    </Link>
  ) : null

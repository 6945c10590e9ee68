import { PlainDay } from '#foundation/calendar/day.ts'
import { Button } from '#foundation/ui/button.tsx'
import { Input } from '#foundation/ui/field.tsx'
import type { ReportText } from '#accounts/report/report-text.ts'
import type { ReportRead } from '#accounts/report/screens/asks.ts'

type Change = (patch: Partial<ReportText>) => void
const without = <T,>(list: readonly T[], at: number): T[] => list.filter((_, i) => i !== at)
const put = <T extends object>(list: readonly T[], at: number, patch: Partial<T>): T[] =>
  list.map((each, i) => (i === at ? Object.assign({}, each, patch) : each))

/** 存在的问题, one a line; what the ledger still has open can be taken over. */
export function ProblemLines({
  text: { problems },
  unfixed,
  change,
}: {
  text: ReportText
  unfixed: ReportRead['figures']['unfixed']
  change: Change
}) {
  const rest = unfixed.filter(({ what }) => !problems.some((each) => each.what === what))
  return (
    <fieldset className="rp-fields">
      <legend>
        存在的问题 <small>必填，没有就写“无”</small>
      </legend>
      {problems.map(({ what, cause }, i) => (
        <div key={String(i)} className="rp-line">
          <Input
            aria-label={`问题${i + 1}`}
            placeholder="问题"
            value={what}
            maxLength={500}
            onChange={(event) => change({ problems: put(problems, i, { what: event.target.value }) })}
          />
          <Input
            aria-label={`问题${i + 1}的原因`}
            placeholder="原因"
            value={cause}
            maxLength={500}
            onChange={(event) => change({ problems: put(problems, i, { cause: event.target.value }) })}
          />
          <Button small kind="text" onClick={() => change({ problems: without(problems, i) })}>
            去掉
          </Button>
        </div>
      ))}
      <p className="hx-row hx-row--wrap">
        {problems.length < 30 && (
          <Button small icon="plus" onClick={() => change({ problems: [...problems, { what: '', cause: '' }] })}>
            加一条问题
          </Button>
        )}
        {rest.length > 0 && (
          <Button
            small
            onClick={() =>
              change({ problems: [...problems, ...rest.map(({ what }) => ({ what, cause: '' }))].slice(0, 30) })
            }
          >
            {`引用未销号的${rest.length}处`}
          </Button>
        )}
      </p>
    </fieldset>
  )
}

/** 下半年打算, one a line, with a day where there is one. */
export function PlanLines({ title, text: { plans }, change }: { title: string; text: ReportText; change: Change }) {
  return (
    <fieldset className="rp-fields">
      <legend>
        {title} <small>必填，没有就写“无”</small>
      </legend>
      {plans.map(({ what, dueOn }, i) => (
        <div key={String(i)} className="rp-line">
          <Input
            aria-label={`打算${i + 1}`}
            placeholder="做什么"
            value={what}
            maxLength={500}
            onChange={(event) => change({ plans: put(plans, i, { what: event.target.value }) })}
          />
          <Input
            aria-label={`打算${i + 1}何时办好`}
            type="date"
            value={dueOn ?? ''}
            onChange={(event) => {
              const day = PlainDay.safeParse(event.target.value)
              change({ plans: put(plans, i, { dueOn: day.success ? day.data : null }) })
            }}
          />
          <Button small kind="text" onClick={() => change({ plans: without(plans, i) })}>
            去掉
          </Button>
        </div>
      ))}
      {plans.length < 30 && (
        <Button small icon="plus" onClick={() => change({ plans: [...plans, { what: '', dueOn: null }] })}>
          加一条打算
        </Button>
      )}
    </fieldset>
  )
}

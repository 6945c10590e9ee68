import { plainDay } from '#foundation/calendar/day.ts'
import { DayInput } from '#foundation/ui/ant/day-input.tsx'
import { Pick } from '#foundation/ui/ant/pick.tsx'
import { Button } from '#foundation/ui/button.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Field } from '#foundation/ui/field.tsx'
import { fieldErrors } from '#foundation/ui/field-errors.ts'
import { Link, useGo } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { useDraft } from '#foundation/ui/use-draft.ts'
import type { RiskChoices } from '#matters/risk/risk-reads.contract.ts'
import { risks, useDeed, useRiskChoices } from '#matters/risk/screens/asks.ts'
import { judgedOf, type RiskDraft, RiskFields } from '#matters/risk/screens/RiskFields.tsx'
import '#matters/risk/screens/risk.css'

/** 登记风险点. */
export function NewRisk() {
  const choices = useRiskChoices()
  const crumbs = [{ words: '风险清单', href: '/risks' }, { words: '登记风险点' }]
  return (
    <Page>
      <PageHead title="登记风险点" crumbs={crumbs} />
      {choices.isError ? (
        <ErrorState what="不能登记风险点" because={choices.error.message} onRetry={() => void choices.refetch()} />
      ) : !choices.data ? (
        <Loading bars={6} />
      ) : choices.data.mayEnter === null ? (
        <NewRiskForm choices={choices.data} />
      ) : (
        <Empty why={choices.data.mayEnter}>
          <Link href="/risks">回到风险清单</Link>
        </Empty>
      )}
    </Page>
  )
}

function NewRiskForm({ choices }: { choices: RiskChoices }) {
  const go = useGo()
  const draft = useDraft<RiskDraft>('risk-new', {})
  const value = draft.value
  const deed = useDeed(
    (given: RiskDraft) =>
      risks.enterRisk({
        kind: given.kind ?? '',
        ...judgedOf(given),
        ...(given.reviewOn && { reviewOn: given.reviewOn }),
      }),
    '风险点已登记',
    ({ id }) => {
      draft.clear()
      go(`/risks/${id}`)
    },
  )
  const errors = fieldErrors(deed.error)
  return (
    <form
      className="hx-fields rk-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!deed.isPending) deed.mutate(value)
      }}
    >
      <Field label="风险类别" required error={errors['kind']}>
        {(hold) => (
          <Pick
            {...hold}
            options={choices.kinds.map(({ code, name, everyTerm }) => ({
              value: code,
              words: everyTerm ? `${name}（每学期必评）` : name,
            }))}
            value={value.kind}
            onChange={(kind) => draft.change({ kind })}
          />
        )}
      </Field>
      <RiskFields choices={choices} value={value} errors={errors} change={draft.change} />
      <div className="rk-two">
        <Field label="下次复核" error={errors['reviewOn']} reason="不填就按等级推算">
          {(hold) => (
            <DayInput
              {...hold}
              value={value.reviewOn ? plainDay(value.reviewOn) : undefined}
              onChange={(reviewOn) => draft.change({ reviewOn })}
            />
          )}
        </Field>
      </div>
      {deed.error && Object.keys(errors).length === 0 && (
        <ErrorState what="没有登记成" because={deed.error.message} kept />
      )}
      <div className="hx-row hx-row--wrap">
        <Button type="submit" kind="primary" busy={deed.isPending}>
          登记
        </Button>
        <span className="hx-draft" aria-live="polite">
          {draft.says}
        </span>
      </div>
    </form>
  )
}

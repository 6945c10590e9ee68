import { Tick } from '#foundation/ui/field.tsx'
import type { HazardGrade } from '#matters/hazard/hazard.ts'
import { DueField, TextField, UnitField, UnitsField } from '#matters/hazard/screens/steps/fields.tsx'
import type { Order, Suggestion } from '#matters/hazard/screens/steps/order.ts'

type Work = { value: Order; change: (patch: Partial<Order>) => void; errorOf: (field: string) => string | undefined }
type AssignFieldsProps = { work: Work; suggestion: Suggestion; grade: HazardGrade; side?: boolean }

/** The fields of an order, each with the ground of what stands in it. Once changed by hand, the ground no longer holds and goes. */
export function AssignFields({ work: { value, change, errorOf }, suggestion, grade, side = false }: AssignFieldsProps) {
  const asSuggested = value.lead !== '' && value.lead === suggestion.lead
  const kept = suggestion.assists.filter(({ unit }) => value.assists.includes(unit))
  const whys = [...new Set(kept.map(({ why }) => why))].join('；')
  return (
    <>
      <div data-field="lead">
        <UnitField
          label="牵头"
          side={side}
          required
          value={value.lead}
          error={errorOf('lead')}
          grounded={asSuggested}
          reason={asSuggested ? suggestion.leadWhy : suggestion.lead ? undefined : suggestion.leadWhy}
          onChange={(lead) => change({ lead, assists: value.assists.filter((unit) => unit !== lead) })}
        />
      </div>
      <UnitsField
        label="配合"
        side={side}
        value={value.assists}
        without={[value.lead]}
        error={errorOf('assists')}
        grounded={whys !== ''}
        reason={whys || undefined}
        onChange={(assists) => change({ assists })}
      />
      <div data-field="due">
        <DueField
          label="期限"
          side={side}
          required
          value={value.dueOn}
          error={errorOf('dueOn')}
          reason={suggestion.dueWhy[grade]}
          onChange={(dueOn) => change({ dueOn: dueOn ?? '' })}
        />
      </div>
      <TextField
        label="要求"
        side={side}
        long
        most={500}
        value={value.demand}
        error={errorOf('demand')}
        placeholder="写清时段、部位和要拍的照片"
        onChange={(demand) => change({ demand })}
      />
      <div className={side ? 'hz-indent' : undefined}>
        <Tick checked={value.urgent} onChange={(event) => change({ urgent: event.target.checked })}>
          紧急，夜间和假日也发提醒
        </Tick>
      </div>
    </>
  )
}

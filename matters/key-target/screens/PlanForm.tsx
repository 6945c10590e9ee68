import { useState } from 'react'
import { plainDay } from '#foundation/calendar/day.ts'
import { DayInput } from '#foundation/ui/ant/day-input.tsx'
import { Pick, PickSeveral } from '#foundation/ui/ant/pick.tsx'
import { Button } from '#foundation/ui/button.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { fieldErrors } from '#foundation/ui/field-errors.ts'
import { Field, Input, TextArea } from '#foundation/ui/field.tsx'
import type { TargetPage } from '#matters/key-target/key-target-reads.contract.ts'
import { targets, useDeed } from '#matters/key-target/screens/asks.ts'
import { useToday } from '#registry/sign-in/screens/use-me.ts'

type Drafted = { what: string; dueOn: string }
const NONE: Drafted = { what: '', dueOn: '' }

/** 定方案: who leads, who helps, who answers, what is done, by when. One measure a line. */
export function PlanForm({ page: { target, units, leaders }, onDone }: { page: TargetPage; onDone: () => void }) {
  const today = useToday()
  const [lead, setLead] = useState(target.lead ?? undefined)
  const [assists, setAssists] = useState<readonly string[]>(target.assists)
  const [leader, setLeader] = useState(target.leader ?? undefined)
  const [measures, setMeasures] = useState(target.measures.join('\n'))
  const [milestones, setMilestones] = useState<readonly Drafted[]>(() => {
    const open = target.milestones.filter(({ reachedOn }) => reachedOn === null)
    return open.length > 0 ? open.map(({ what, dueOn }) => ({ what, dueOn })) : [NONE]
  })
  const patch = (at: number, change: Partial<Drafted>) =>
    setMilestones((old) => old.map((one, i) => (i === at ? Object.assign({}, one, change) : one)))
  const deed = useDeed(
    () =>
      targets.planTarget({
        targetId: target.id,
        version: target.version,
        lead: lead ?? '',
        assists: [...assists],
        leader: leader ?? '',
        measures: measures
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
        milestones: milestones.map(({ what, dueOn }) => ({ what, dueOn })),
      }),
    '方案已定，送达牵头和配合单位',
    onDone,
  )
  const errors = fieldErrors(deed.error)
  const options = units.map(({ id, name }) => ({ value: id, words: name }))
  return (
    <form
      className="hx-fields kt-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!deed.isPending) deed.mutate(undefined)
      }}
    >
      <div className="kt-two">
        <Field label="牵头单位" required error={errors['lead']}>
          {(hold) => <Pick {...hold} options={options} value={lead} onChange={setLead} />}
        </Field>
        <Field label="配合单位" required error={errors['assists']}>
          {(hold) => (
            <PickSeveral
              {...hold}
              options={options.filter(({ value }) => value !== lead)}
              value={assists}
              onChange={setAssists}
            />
          )}
        </Field>
      </div>
      <Field label="责任领导" required error={errors['leader']} reason="只写岗位，不写人名">
        {(hold) => (
          <Pick
            {...hold}
            options={leaders
              .filter(({ unit }) => unit === '' || unit === lead)
              .map(({ id, name }) => ({ value: id, words: name }))}
            value={leader}
            onChange={setLeader}
          />
        )}
      </Field>
      <Field label="整治措施" required error={errors['measures']} reason="一行一条">
        {(hold) => (
          <TextArea
            {...hold}
            rows={4}
            maxLength={1500}
            value={measures}
            onChange={(e) => setMeasures(e.target.value)}
          />
        )}
      </Field>
      <ul className="kt-several">
        {milestones.map(({ what, dueOn }, i) => (
          <li key={i} className="kt-two">
            <Field label={`时间节点${i + 1}`} required error={errors[`milestones.${i}.what`] ?? errors['milestones']}>
              {(hold) => (
                <Input {...hold} maxLength={100} value={what} onChange={(e) => patch(i, { what: e.target.value })} />
              )}
            </Field>
            <Field label={`节点${i + 1}到哪天`} required error={errors[`milestones.${i}.dueOn`]}>
              {(hold) => (
                <DayInput
                  {...hold}
                  value={dueOn ? plainDay(dueOn) : undefined}
                  off={(day) => day < today}
                  onChange={(day) => patch(i, { dueOn: day ?? '' })}
                />
              )}
            </Field>
          </li>
        ))}
      </ul>
      <div className="kt-line">
        <Button
          small
          icon="plus"
          disabledReason={milestones.length >= 12 ? '最多12个节点' : undefined}
          onClick={() => setMilestones((old) => [...old, NONE])}
        >
          加一个节点
        </Button>
        {milestones.length > 1 && (
          <Button small onClick={() => setMilestones((old) => old.slice(0, -1))}>
            去掉最后一个
          </Button>
        )}
      </div>
      {deed.error && Object.keys(errors).length === 0 && (
        <ErrorState what="没有定下" because={deed.error.message} kept />
      )}
      <Button type="submit" kind="primary" busy={deed.isPending}>
        定下方案
      </Button>
    </form>
  )
}

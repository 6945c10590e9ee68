import { addDays, plainDay } from '#foundation/calendar/day.ts'
import { DayInput } from '#foundation/ui/ant/day-input.tsx'
import { Pick, PickSeveral } from '#foundation/ui/ant/pick.tsx'
import { Button } from '#foundation/ui/button.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Field, Input, Segments } from '#foundation/ui/field.tsx'
import { fieldErrors } from '#foundation/ui/field-errors.ts'
import { useGo } from '#foundation/ui/link.tsx'
import { useDraft } from '#foundation/ui/use-draft.ts'
import { useToday } from '#registry/sign-in/screens/use-me.ts'
import { coverageWords, opennessWords, scheduleWords } from '#duties/inspection/inspection.words.ts'
import { inspections, useDeed } from '#duties/inspection/screens/asks.ts'

type Draft = Parameters<typeof inspections.planInspection>[0]
/** While it is being filled in, anything may be missing. */
type Unfinished = { [K in keyof Draft]?: Draft[K] | undefined }
const segments = <V extends string>(words: Record<V, string>) =>
  (Object.entries(words) as [V, string][]).map(([value, said]) => ({ value, words: said }))
const KINDS = segments({ school: '学校', unit: '成员单位' })

type Choices = Awaited<ReturnType<typeof inspections.planChoices>>

/** The form of a plan: it keeps its draft, and is handed in with the names that were known when it was. */
export function PlanForm({ clauses, checklists, pool, schools, units }: Choices) {
  const go = useGo()
  const today = useToday()
  const draft = useDraft<Unfinished>('inspection-plan', {})
  const value: Unfinished = {
    targetKind: 'school',
    openness: 'open',
    coverage: 'sample',
    schedule: 'scheduled',
    startsOn: today,
    endsOn: addDays(today, 30),
    pool: [],
    clause: clauses[0]?.id,
    ...draft.value,
  }
  const all = value.targetKind === 'school' ? schools : units
  const lists = checklists.filter((list) => list.for === value.targetKind)
  const checklist = lists.some(({ code }) => code === value.checklist) ? value.checklist : lists[0]?.code
  const posts = pool.filter(({ local }) => value.openness !== 'covert' || !local)
  const deed = useDeed(
    (given: Draft) => inspections.planInspection(given),
    '检查计划已制定，抽签种子的摘要已公布',
    ({ id }) => {
      draft.clear()
      go(`/inspections/${id}`)
    },
  )
  const errors = fieldErrors(deed.error)
  const change = (patch: Unfinished) => draft.change({ ...value, checklist, ...patch })
  const sample = value.coverage === 'full' ? undefined : value.sample
  return (
    <form
      className="hx-fields in-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (deed.isPending) return
        const known = new Set(posts.map(({ post }) => post))
        deed.mutate({
          ...value,
          checklist,
          sample,
          pool: (value.pool ?? []).filter((post) => known.has(post)),
          title: value.title ?? '',
        } as Draft)
      }}
    >
      <Field label="计划名称" required error={errors['title']}>
        {(hold) => (
          <Input
            {...hold}
            value={value.title ?? ''}
            maxLength={60}
            onChange={(event) => change({ title: event.target.value })}
          />
        )}
      </Field>
      <div className="in-form__three">
        <Field label="检查对象">
          {(hold) => (
            <Segments
              hold={hold}
              name="检查对象"
              segments={KINDS}
              value={value.targetKind}
              onChange={(targetKind) => change({ targetKind })}
            />
          )}
        </Field>
        <Field label="明暗" reason={value.openness === 'covert' ? '下发前学校和镇街看不到' : undefined}>
          {(hold) => (
            <Segments
              hold={hold}
              name="明暗"
              segments={segments(opennessWords)}
              value={value.openness}
              onChange={(openness) => change({ openness })}
            />
          )}
        </Field>
        <Field label="抽查或全覆盖">
          {(hold) => (
            <Segments
              hold={hold}
              name="抽查或全覆盖"
              segments={segments(coverageWords)}
              value={value.coverage}
              onChange={(coverage) => change({ coverage })}
            />
          )}
        </Field>
        <Field label="定期或不定期" reason={value.schedule === 'unscheduled' ? '到场才有日期' : undefined}>
          {(hold) => (
            <Segments
              hold={hold}
              name="定期或不定期"
              segments={segments(scheduleWords)}
              value={value.schedule}
              onChange={(schedule) => change({ schedule })}
            />
          )}
        </Field>
      </div>
      {value.coverage === 'sample' && (
        <div className="in-form__few">
          <Field label="抽几个" required error={errors['sample']} reason={`一共${all}个`}>
            {(hold) => (
              <Input
                {...hold}
                inputMode="numeric"
                value={value.sample === undefined ? '' : String(value.sample)}
                onChange={(event) => change({ sample: Number(event.target.value.replace(/\D/g, '')) || undefined })}
              />
            )}
          </Field>
        </div>
      )}
      <Field label="依据条款" required error={errors['clause']}>
        {(hold) => (
          <Pick
            {...hold}
            options={clauses.map(({ id, statement }) => ({ value: id, words: `${id} ${statement}` }))}
            value={value.clause}
            onChange={(clause) => change({ clause })}
          />
        )}
      </Field>
      <Field label="检查单" required error={errors['checklist']}>
        {(hold) => (
          <Pick
            {...hold}
            options={lists.map(({ code, name, items }) => ({ value: code, words: `${name}（${items}项）` }))}
            value={checklist}
            onChange={(next) => change({ checklist: next })}
          />
        )}
      </Field>
      <div className="in-form__two">
        <Field label="开始日期" required error={errors['startsOn']}>
          {(hold) => (
            <DayInput
              {...hold}
              value={plainDay(value.startsOn ?? today)}
              onChange={(day) => day && change({ startsOn: day })}
            />
          )}
        </Field>
        <Field label="结束日期" required error={errors['endsOn']}>
          {(hold) => (
            <DayInput
              {...hold}
              value={plainDay(value.endsOn ?? today)}
              onChange={(day) => day && change({ endsOn: day })}
            />
          )}
        </Field>
      </div>
      <Field
        label="检查人"
        required
        error={errors['pool']}
        reason="从中每次抽两名，尽量来自不同单位；本单位、本辖区的自动回避"
      >
        {(hold) => (
          <PickSeveral
            {...hold}
            options={posts.map(({ post, words }) => ({ value: post, words }))}
            value={value.pool ?? []}
            onChange={(next) => change({ pool: next })}
          />
        )}
      </Field>
      {deed.error && Object.keys(errors).length === 0 && (
        <ErrorState what="没有制定成" because={deed.error.message} kept />
      )}
      <div className="hx-row hx-row--wrap">
        <Button type="submit" kind="primary" busy={deed.isPending}>
          制定计划
        </Button>
        <span className="hx-draft" aria-live="polite">
          {draft.says ?? '制定后名单不能再改；种子的摘要随即公布'}
        </span>
      </div>
    </form>
  )
}

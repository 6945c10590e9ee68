import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { plainDay } from '#foundation/calendar/day.ts'
import { dayWords } from '#foundation/calendar/words.ts'
import { DayInput } from '#foundation/ui/ant/day-input.tsx'
import { Pick } from '#foundation/ui/ant/pick.tsx'
import { Button } from '#foundation/ui/button.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { fieldErrors } from '#foundation/ui/field-errors.ts'
import { Field, Input } from '#foundation/ui/field.tsx'
import { LedgerFoot } from '#foundation/ui/ledger-foot.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead, Section } from '#foundation/ui/page.tsx'
import { Tag } from '#foundation/ui/tag.tsx'
import { hrefWith, useUrlState } from '#foundation/ui/url-state.ts'
import { ViewTabs } from '#foundation/ui/view-tabs.tsx'
import { basisWords } from '#matters/key-target/key-target.words.ts'
import { targets, useDeed, useTargetChoices } from '#matters/key-target/screens/asks.ts'
import { useToday } from '#registry/sign-in/screens/use-me.ts'
import '#matters/key-target/screens/target.css'

type Search = { year?: number | undefined; after?: string | undefined }
type Named = readonly { id: string; name: string }[]

/** 年底排摸: what towns, members and the Office found outstanding at the end of a year. */
export function Sweep() {
  const [search] = useUrlState<Search>()
  const today = useToday()
  const thisYear = Number(today.slice(0, 4))
  const year = Number(search.year ?? thisYear - 1)
  const choices = useTargetChoices()
  const list = useQuery({
    queryKey: ['target', 'surveys', year, search.after],
    queryFn: () => targets.listSurveys({ year, ...(search.after && { after: search.after }) }),
    placeholderData: keepPreviousData,
  })
  const views = [thisYear - 1, thisYear].map((each) => ({
    key: String(each),
    words: `${each}年`,
    href: hrefWith('/targets/sweep', search, { year: each === thisYear - 1 ? undefined : each, after: undefined }),
  }))
  const rows = list.data?.rows ?? []
  return (
    <Page>
      <PageHead title="年底排摸" crumbs={[{ words: '整治项目台账', href: '/targets' }, { words: '年底排摸' }]} />
      <ViewTabs views={views} on={String(year)} name="看哪一年" />
      {choices.data?.maySurvey === null && (
        <Form schools={choices.data.schools} categories={choices.data.categories} last={today} />
      )}
      <Section title={`${year}年排摸出的问题`} remark="排出下一年的重点整治对象">
        {list.isError ? (
          <ErrorState what="没有取到排摸记录" because={list.error.message} onRetry={() => void list.refetch()} />
        ) : !list.data ? (
          <Loading bars={4} />
        ) : rows.length === 0 ? (
          <Empty why="这一年还没有您能看到的排摸记录" />
        ) : (
          <ul className="kt-proposals">
            {rows.map(({ id, schoolName, categoryName, problem, foundOn, treated, byName }) => (
              <li key={id}>
                <div className="kt-line">
                  <b>{schoolName}</b>
                  <span>{categoryName}</span>
                  <Tag>{basisWords[treated ? 'recurring' : 'prominent']}</Tag>
                </div>
                <p>{problem}</p>
                <span className="hx-small hx-ink-2">{`${dayWords(plainDay(foundOn))} ${byName}`}</span>
              </li>
            ))}
          </ul>
        )}
        {list.data && (search.after || list.data.next) && (
          <LedgerFoot
            total={`本页${rows.length}条`}
            previous={search.after ? hrefWith('/targets/sweep', search, { after: undefined }) : undefined}
            next={list.data.next ? hrefWith('/targets/sweep', search, { after: list.data.next }) : undefined}
          />
        )}
      </Section>
    </Page>
  )
}

const options = (list: Named) => list.map(({ id, name }) => ({ value: id, words: name }))
const EMPTY = { school: '', category: '', problem: '', foundOn: '', treated: 'no' }

function Form({ schools, categories, last }: { schools: Named; categories: Named; last: string }) {
  const [given, setGiven] = useState(EMPTY)
  const set = (patch: Partial<typeof EMPTY>) => setGiven((old) => Object.assign({}, old, patch))
  const deed = useDeed(
    () => {
      const { treated, ...rest } = given
      return targets.enterSurvey(Object.assign({ treated: treated === 'yes' }, rest))
    },
    '已录入排摸',
    () => setGiven(EMPTY),
  )
  const errors = fieldErrors(deed.error)
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
        <Field label="学校" required error={errors['school']}>
          {(hold) => (
            <Pick
              {...hold}
              options={options(schools)}
              value={given.school || undefined}
              onChange={(school) => set({ school })}
            />
          )}
        </Field>
        <Field label="类别" required error={errors['category']}>
          {(hold) => (
            <Pick
              {...hold}
              options={options(categories)}
              value={given.category || undefined}
              onChange={(category) => set({ category })}
            />
          )}
        </Field>
      </div>
      <Field label="突出问题" required error={errors['problem']}>
        {(hold) => (
          <Input {...hold} maxLength={200} value={given.problem} onChange={(e) => set({ problem: e.target.value })} />
        )}
      </Field>
      <div className="kt-two">
        <Field label="哪天看到" required error={errors['foundOn']}>
          {(hold) => (
            <DayInput
              {...hold}
              value={given.foundOn ? plainDay(given.foundOn) : undefined}
              off={(day) => day > last}
              onChange={(day) => set({ foundOn: day ?? '' })}
            />
          )}
        </Field>
        <Field label="以前整治过没有" required>
          {(hold) => (
            <Pick
              {...hold}
              options={[
                { value: 'no', words: '没有整治过，问题突出' },
                { value: 'yes', words: '整治过，又反复' },
              ]}
              value={given.treated}
              onChange={(treated) => set({ treated })}
            />
          )}
        </Field>
      </div>
      {deed.error && Object.keys(errors).length === 0 && (
        <ErrorState what="没有录入" because={deed.error.message} kept />
      )}
      <Button type="submit" kind="primary" busy={deed.isPending}>
        录入
      </Button>
    </form>
  )
}

import { useState } from 'react'
import { dayOf } from '#foundation/calendar/day.ts'
import { dayWords } from '#foundation/calendar/words.ts'
import { Button } from '#foundation/ui/button.tsx'
import { Chips } from '#foundation/ui/chips.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { LedgerFoot } from '#foundation/ui/ledger-foot.tsx'
import { LedgerTable } from '#foundation/ui/ledger-table.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { useTitle } from '#foundation/ui/page.tsx'
import { hrefWith } from '#foundation/ui/url-state.ts'
import { useNarrow } from '#foundation/ui/use-narrow.ts'
import { SchoolSort, SchoolState } from '#accounts/school-file/school-file.contract.ts'
import { schoolStateWords } from '#accounts/school-file/school-file.words.ts'
import { SchoolCards } from '#accounts/school-file/screens/SchoolCards.tsx'
import { schoolColumns } from '#accounts/school-file/screens/school-columns.tsx'
import { type Schools, useSchools } from '#accounts/school-file/screens/use-schools.ts'
import { useMe } from '#matters/hazard/screens/use-now.ts'
import '#accounts/school-file/screens/school.css'

/** 学校: every school one may look after, as a roster; each line opens its card. */
export function SchoolListScreen() {
  const schools = useSchools()
  const town = useMe()?.unitKind === 'town'
  const name = town ? '属地学校' : '学校'
  useTitle(name)
  return (
    <div className="sf-list">
      <header className="sf-list__head hx-no-print">
        <h1 className="hx-h1">{name}</h1>
        <Filters schools={schools} />
        <span className="hx-grow" />
        <Button small icon="print" onClick={() => window.print()}>
          打印
        </Button>
      </header>
      <Body schools={schools} name={name} />
    </div>
  )
}

function Filters({ schools: { filter, change, list } }: { schools: Schools }) {
  const [typed, setTyped] = useState(filter.q ?? '')
  const options = (given: { value: string; words: string; count: number }[] | undefined) => given ?? []
  const narrow = (patch: object) => change({ ...patch, after: undefined })
  const states = SchoolState.options.map((value) => ({ value, words: schoolStateWords[value] }))
  return (
    <>
      <Chips
        chips={[
          { key: 'town', name: '镇街', value: filter.town, options: options(list.data?.towns) },
          { key: 'type', name: '学校类型', value: filter.type, options: options(list.data?.types) },
          { key: 'state', name: '情况', value: filter.state, options: states },
        ]}
        onChange={(key, value) => narrow({ [key]: value })}
        onClear={() => narrow({ town: undefined, type: undefined, state: undefined })}
      />
      <form
        role="search"
        aria-label="在名单里找学校"
        onSubmit={(event) => {
          event.preventDefault()
          narrow({ q: typed.trim() || undefined })
        }}
      >
        <input
          type="search"
          className="hx-input sf-list__find"
          aria-label="校名中的字"
          placeholder="校名中的字"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            if (!event.target.value && filter.q) narrow({ q: undefined })
          }}
        />
      </form>
    </>
  )
}

function Body({ schools: { filter, search, change, list }, name }: { schools: Schools; name: string }) {
  const narrow = useNarrow(760)
  if (list.isError)
    return <ErrorState what="没有取到学校名单" because={list.error.message} onRetry={() => void list.refetch()} />
  if (!list.data) return <Loading bars={8} />
  const { rows, next, total, now } = list.data
  const foot = (
    <LedgerFoot
      total={`合计 ${total.schools}所`}
      previous={search.after ? hrefWith('/schools', search, { after: undefined }) : undefined}
      next={next ? hrefWith('/schools', search, { after: next }) : undefined}
    >
      <span>{`学生${total.students}人，寄宿${total.boarders}人`}</span>
      <span>{`未销号 ${total.open}`}</span>
      {total.late > 0 && <span className="hx-tone-late">{`逾期 ${total.late}`}</span>}
    </LedgerFoot>
  )
  if (narrow)
    return (
      <>
        <SchoolCards rows={rows} />
        {foot}
      </>
    )
  const down = (key: string) => ['late', 'open', 'students'].includes(key)
  return (
    <>
      <div className="sf-list__paper" aria-busy={list.isPlaceholderData}>
        <LedgerTable
          title={`${name}安全情况一览`}
          line={[`到${dayWords(dayOf(now))}`, '单位：人、处']}
          columns={schoolColumns(total)}
          rows={rows}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/schools/${id}`}
          linkIn="name"
          nil="没有这样的学校，可去掉几个条件再看"
          sort={{ key: filter.sort, down: down(filter.sort) }}
          onSort={(wanted) => {
            const sort = SchoolSort.safeParse(wanted?.key)
            const again = sort.success && sort.data === filter.sort
            change({ sort: sort.success && !again ? sort.data : undefined, after: undefined })
          }}
        />
      </div>
      {(next || search.after) && foot}
    </>
  )
}

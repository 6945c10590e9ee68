import '#registry/unit/screens/registry.css'
import { useRef } from 'react'
import { plainDay, type PlainDay } from '#foundation/calendar/day.ts'
import { DayInput } from '#foundation/ui/ant/day-input.tsx'
import { Columns, Panel } from '#foundation/ui/columns.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Input } from '#foundation/ui/field.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { useTitle } from '#foundation/ui/page.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { hrefWith } from '#foundation/ui/url-state.ts'
import { useNarrow } from '#foundation/ui/use-narrow.ts'
import { useRowKeys } from '#foundation/ui/use-row-keys.ts'
import { RegistryTabs } from '#registry/unit/screens/RegistryTabs.tsx'
import { UnitCardPanel } from '#registry/unit/screens/UnitCardPanel.tsx'
import { useUnits, type Branch, type UnitsSearch } from '#registry/unit/screens/use-units.ts'
import type { UnitNode } from '#registry/unit/unit.contract.ts'
import { unitKindWords } from '#registry/unit/unit.ts'

/** The units of the district as a tree of territory, as it stood on any day. */
export function Units() {
  useTitle('单位')
  const { search, change, day, typed, all, found, tree } = useUnits()
  const narrow = useNarrow(1180)
  const list = useRef<HTMLDivElement>(null)
  useRowKeys(list)
  const chosen = search.unit
  const panel = (
    <Panel as="aside" name="选中的单位">
      {chosen ? (
        <UnitCardPanel key={chosen} unit={chosen} day={day} all={all.data ?? []} />
      ) : (
        <Empty why="选一个单位，在这里看岗位和沿革" />
      )}
    </Panel>
  )
  return (
    <Columns
      right={{ width: 400, title: '单位', panel }}
      drawerOpen={narrow && chosen !== undefined}
      onDrawerClose={() => change({ unit: undefined })}
    >
      <Panel name="单位">
        <header className="rg-head">
          <h1 className="hx-h1">单位</h1>
          <RegistryTabs on="units" />
        </header>
        <div className="rg-filter">
          <Input
            type="search"
            aria-label="按名称找单位"
            placeholder="输入单位名称的几个字"
            value={typed}
            onChange={(event) => change({ q: event.target.value || undefined }, { replace: true })}
          />
          <label className="rg-day">
            <span className="hx-small hx-ink-2 hx-nowrap">看哪一天的</span>
            <DayInput value={day ? plainDay(day) : undefined} onChange={(next?: PlainDay) => change({ day: next })} />
          </label>
        </div>
        {all.isPending && <Loading bars={10} />}
        {all.isError && (
          <ErrorState what="没有取到单位" because={all.error.message} onRetry={() => void all.refetch()} />
        )}
        <div ref={list}>
          {typed ? (
            <ul className="rg-tree">
              {found.map((node) => (
                <li key={node.id}>
                  <Row node={node} search={search} />
                </li>
              ))}
            </ul>
          ) : (
            <Branches branches={tree} search={search} />
          )}
        </div>
        {all.data && typed && found.length === 0 && <Empty why={`没有叫“${typed}”的单位`}>换几个字试试</Empty>}
      </Panel>
    </Columns>
  )
}

function Branches({ branches, search }: { branches: readonly Branch[]; search: UnitsSearch }) {
  return (
    <ul className="rg-tree">
      {branches.map((branch, at) => (
        <li key={branch.id}>
          {branches[at - 1]?.kind !== branch.kind && (
            <p className="hx-small hx-ink-3">
              {unitKindWords[branch.kind]} {branches.filter(({ kind }) => kind === branch.kind).length}
            </p>
          )}
          <Row node={branch} search={search} />
          {branch.under.length > 0 && <Branches branches={branch.under} search={search} />}
        </li>
      ))}
    </ul>
  )
}

function Row({ node: { id, name, head, vacant }, search }: { node: UnitNode; search: UnitsSearch }) {
  return (
    <div className="rg-unit" aria-current={id === search.unit ? 'true' : undefined}>
      <Link href={hrefWith('/units', search, { unit: id })} data-row>
        {name}
      </Link>
      {vacant.length > 0 ? (
        <Status state="late" word={`缺${vacant.join('、')}`} />
      ) : (
        <span className="hx-small hx-ink-3">{head?.split(' · ').at(-1)}</span>
      )}
    </div>
  )
}

import '#registry/unit/screens/registry.css'
import { Chips } from '#foundation/ui/chips.tsx'
import { Columns, Panel } from '#foundation/ui/columns.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Input } from '#foundation/ui/field.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { useTitle } from '#foundation/ui/page.tsx'
import { Proportion } from '#foundation/ui/proportion.tsx'
import { hrefWith } from '#foundation/ui/url-state.ts'
import { useNarrow } from '#foundation/ui/use-narrow.ts'
import { ViewTabs } from '#foundation/ui/view-tabs.tsx'
import { PostDetail } from '#registry/post/screens/PostDetail.tsx'
import { PostTable } from '#registry/post/screens/PostTable.tsx'
import { RosterChanges } from '#registry/post/screens/RosterChanges.tsx'
import { rowKey, usePosts, type PostView } from '#registry/post/screens/use-posts.ts'
import { RegistryTabs } from '#registry/unit/screens/RegistryTabs.tsx'
import { unitKindWords, type UnitKind } from '#registry/unit/unit.ts'

const kinds = (Object.keys(unitKindWords) as UnitKind[]).map((value) => ({ value, words: unitKindWords[value] }))
const nothing: Record<PostView, string> = {
  call: '没有找到，换个单位或字试试',
  all: '没有找到，换个单位或字试试',
  gaps: '没有缺岗，联系方式也都在12个月内核实过',
  changes: '',
}

/** Who holds which post and how to reach them: the call list of the district, complete or not. */
export function Posts() {
  useTitle('通讯录和岗位')
  const { search, change, view, kind, asked, rows, chosen, gaps, changes } = usePosts()
  const narrow = useNarrow(1180)
  const open = changes.data?.filter(({ state }) => state === 'proposed').length
  const missing = gaps.data?.gaps.reduce((sum, gap) => sum + gap.missing.length, 0) ?? 0
  const stale = gaps.data?.gaps.reduce((sum, gap) => sum + gap.stale.length, 0) ?? 0
  const go = (next: PostView) => hrefWith('/posts', {}, { view: next === 'call' ? '' : next })
  const detail = chosen ? (
    <PostDetail key={rowKey(chosen)} held={chosen} />
  ) : (
    <Empty why="选一个岗位，在这里看号码和办理" />
  )
  return (
    <Columns
      right={{
        width: 372,
        title: chosen?.title ?? '',
        panel: (
          <Panel as="aside" name="选中的岗位">
            {detail}
          </Panel>
        ),
      }}
      drawerOpen={narrow && chosen !== undefined}
      onDrawerClose={() => change({ post: undefined, who: undefined })}
    >
      <Panel name="岗位">
        <header className="rg-head">
          <h1 className="hx-h1">通讯录和岗位</h1>
          <RegistryTabs on="posts" />
        </header>
        {gaps.data && (
          <p className="rg-gaps">
            机构人员齐全 <Proportion inline part={gaps.data.complete} whole={gaps.data.units} unit="个单位" />
            {missing + stale > 0 && (
              <Link href={go('gaps')}>
                {[missing > 0 && `缺岗${missing}个`, stale > 0 && `联系方式过期${stale}个`].filter(Boolean).join(' · ')}
              </Link>
            )}
          </p>
        )}
        <ViewTabs
          on={view}
          views={[
            { key: 'call', words: '通讯录', href: go('call') },
            { key: 'all', words: '全部岗位', href: go('all') },
            { key: 'gaps', words: '缺岗和过期', count: gaps.data ? missing + stale : undefined, href: go('gaps') },
            { key: 'changes', words: '人员调整', count: open, href: go('changes') },
          ]}
        />
        {view === 'changes' ? (
          changes.data ? (
            <RosterChanges changes={changes.data} />
          ) : (
            <Loading />
          )
        ) : (
          <>
            <div className="rg-filter">
              <Input
                type="search"
                aria-label="按单位或岗位找"
                placeholder="输入单位或岗位的几个字"
                value={String(search.q ?? '')}
                onChange={(event) => change({ q: event.target.value || undefined }, { replace: true })}
              />
              <Chips
                chips={[{ key: 'kind', name: '单位类别', options: kinds, value: kind }]}
                onChange={(_, value) => change({ kind: value })}
              />
            </div>
            {asked.isPending && <Loading bars={8} />}
            {asked.isError && (
              <ErrorState what="没有取到岗位" because={asked.error.message} onRetry={() => void asked.refetch()} />
            )}
            {asked.data && <PostTable {...{ rows, search, chosen }} nothing={nothing[view]} />}
          </>
        )}
      </Panel>
    </Columns>
  )
}

import { useQuery } from '@tanstack/react-query'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { useUrlState } from '#foundation/ui/url-state.ts'
import { rosters, sentenceOf } from '#duties/roster/screens/asks.ts'
import { OpenForm } from '#duties/roster/screens/OpenForm.tsx'
import { PlanForm } from '#duties/roster/screens/PlanForm.tsx'
import { useHouseTime } from '#duties/roster/screens/use-house-time.ts'
import '#duties/roster/screens/roster.css'

/** 排班: first the place and its hours, then the week, then a look before anything changes. */
export function NewRoster() {
  const [search, change] = useUrlState<{ roster?: string }>()
  const now = useHouseTime()
  const choices = useQuery({ queryKey: ['roster-choices'], queryFn: () => rosters.rosterChoices({}) })
  const list = useQuery({
    queryKey: ['rosters'],
    queryFn: () => rosters.listRosters({}),
    enabled: search.roster !== undefined,
  })
  const roster = list.data?.rosters.find(({ id }) => id === search.roster)
  const failed = choices.error ?? list.error
  return (
    <Page>
      <PageHead
        title={roster ? `排班：${roster.name}` : '排新表'}
        crumbs={[{ words: '值班表', href: '/rosters' }, { words: roster ? '排班' : '排新表' }]}
      />
      {failed && (
        <ErrorState what="没有取到可选的内容" because={sentenceOf(failed)} onRetry={() => void choices.refetch()} />
      )}
      {(choices.isPending || (search.roster && list.isPending)) && <Loading bars={5} />}
      {choices.data && !search.roster && choices.data.mayOpen.length === 0 && (
        <Empty why="您的职务不排班">
          由本单位负责人、安全主任或联络员排班。<Link href="/rosters">看值班表</Link>
        </Empty>
      )}
      {choices.data && !search.roster && choices.data.mayOpen.length > 0 && (
        <OpenForm choices={choices.data} onOpened={(id) => change({ roster: id })} />
      )}
      {choices.data && search.roster && list.data && !roster?.mine && (
        <Empty why="这张值班表不由您排班">
          <Link href="/rosters">看值班表</Link>
        </Empty>
      )}
      {choices.data && roster?.mine && now && (
        <PlanForm key={roster.id} roster={roster} posts={choices.data.posts} now={now} />
      )}
    </Page>
  )
}

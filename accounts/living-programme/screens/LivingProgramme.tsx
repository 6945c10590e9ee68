import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Columns, Panel } from '#foundation/ui/columns.tsx'
import { Drawer } from '#foundation/ui/drawer.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { FreshLine } from '#foundation/ui/notice.tsx'
import { Page, PageHead, useTitle } from '#foundation/ui/page.tsx'
import { useFresh } from '#foundation/ui/use-live.ts'
import { useNarrow } from '#foundation/ui/use-narrow.ts'
import type { LiveProgramme } from '#accounts/living-programme/programme.contract.ts'
import { ArticleTree } from '#accounts/living-programme/screens/ArticleTree.tsx'
import { ClausePanel } from '#accounts/living-programme/screens/ClausePanel.tsx'
import { ProgrammeDocument } from '#accounts/living-programme/screens/ProgrammeDocument.tsx'
import { TodayStrip } from '#accounts/living-programme/screens/TodayStrip.tsx'
import { useArticleInSight } from '#accounts/living-programme/screens/use-article-in-sight.ts'
import { type Programme, useClause, useProgramme } from '#accounts/living-programme/screens/use-programme.ts'
import '#accounts/living-programme/screens/programme.css'

/** 活的工作要点: the office's home. The document in the middle, its articles at the left, one clause at the right. */
export const ProgrammeScreen = () => <LivingProgrammeAt path="/programme" name="工作要点" />
/** 本单位条款: the same document, the clauses one's own unit answers for. */
export const OwnClauses = () => <LivingProgrammeAt path="/clauses" name="本单位条款" />

function LivingProgrammeAt({ path, name }: { path: string; name: string }) {
  useTitle(name)
  const client = useQueryClient()
  const fresh = useFresh(({ kind }) => kind.startsWith('hazard-'))
  const programme = useProgramme()
  const { read } = programme
  const again = () => {
    fresh.seen()
    void client.invalidateQueries({ queryKey: ['programme'] })
  }
  if (read.isError)
    return (
      <Page>
        <PageHead title="工作要点" />
        <ErrorState what="没有取到工作要点" because={read.error.message} onRetry={() => void read.refetch()} />
      </Page>
    )
  return (
    <>
      <TodayStrip />
      <FreshLine count={fresh.count} onShow={again} />
      {read.data ? (
        <Laid live={read.data} programme={programme} path={path} name={name} />
      ) : (
        <Page>
          <Loading bars={8} />
        </Page>
      )}
    </>
  )
}

type LaidProps = { live: LiveProgramme; programme: Programme; path: string; name: string }

function Laid({ live, programme: { filter, chosen, change }, path, name }: LaidProps) {
  const sheet = useRef<HTMLDivElement>(null)
  const stacked = useNarrow(760)
  const drawn = useNarrow(1180)
  const clause = useClause(chosen ?? (drawn ? undefined : mostPressing(live)), filter.unit)
  const at = useArticleInSight(sheet, live)
  // the address may name an article, and there is nothing to scroll to until the document has come
  useEffect(() => {
    if (window.location.hash) document.querySelector(window.location.hash)?.scrollIntoView()
  }, [])
  const shown = clause.data?.clause.id ?? chosen
  const text = <ProgrammeDocument {...{ programme: live, filter, change, path, sheet }} chosen={shown} />
  const close = () => change({ clause: undefined })
  if (stacked)
    return (
      <div className="lp-stack">
        {text}
        {chosen && (
          <Drawer title={`${chosen} 落实情况`} onClose={close}>
            <ClausePanel read={clause} />
          </Drawer>
        )}
      </div>
    )
  return (
    <Columns
      left={{
        width: 226,
        panel: (
          <Panel as="nav" name="条目" quiet flush>
            <ArticleTree articles={live.articles} at={at} />
          </Panel>
        ),
      }}
      right={{
        width: 372,
        title: '落实情况',
        panel: (
          <Panel as="aside" name="落实情况">
            <ClausePanel read={clause} />
          </Panel>
        ),
      }}
      drawerOpen={chosen !== undefined}
      onDrawerClose={close}
    >
      <Panel name={name}>{text}</Panel>
    </Columns>
  )
}

/** Nothing chosen yet: the first that is late, else near, else in hand. */
function mostPressing({ articles }: LiveProgramme): string | undefined {
  const clauses = articles.flatMap((article) => article.clauses)
  const order = ['late', 'soon', 'doing', 'todo', 'done'] as const
  return order.map((standing) => clauses.find((each) => each.standing === standing)).find((each) => each)?.id
}

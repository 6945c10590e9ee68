import { lazy, Suspense, useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Page, PageHead, Section } from '#foundation/ui/page.tsx'
import { NewPoint } from '#duties/proof/screens/NewPoint.tsx'
import { PointRows } from '#duties/proof/screens/PointRows.tsx'
import { usePoints } from '#duties/proof/screens/use-points.ts'
import '#duties/proof/screens/points.css'

const PointSigns = lazy(() => import('#duties/proof/screens/PointSigns.tsx'))

/** 巡查点位: where a round passes, in its order; a school sets its own, and prints the signs that hang there. */
export function PointsScreen() {
  const { me, school, points } = usePoints()
  const [printing, setPrinting] = useState(false)
  if (me && !school)
    return (
      <Page>
        <PageHead title="巡查点位" />
        <Empty why="您的岗位不在学校">点位由各学校自己设置。</Empty>
      </Page>
    )
  if (points.error)
    return (
      <Page>
        <PageHead title="巡查点位" />
        <ErrorState what="没有取到点位" because={points.error.message} onRetry={() => void points.refetch()} />
      </Page>
    )
  if (!points.data || !me)
    return (
      <Page>
        <PageHead title="巡查点位" />
        <Loading bars={6} />
      </Page>
    )
  const { points: rows, mayChange } = points.data
  const last = Math.max(0, ...rows.map(({ sort }) => sort))
  return (
    <Page>
      <div className={printing ? 'pp-page hx-no-print' : 'pp-page'}>
        <PageHead
          title="巡查点位"
          deeds={
            <Button
              kind={printing ? 'plain' : 'primary'}
              icon="print"
              disabledReason={rows.length === 0 ? '先设点位，再打印' : undefined}
              onClick={() => setPrinting(!printing)}
            >
              {printing ? '收起标牌' : '打印标牌'}
            </Button>
          }
        />
        <Section title="巡查路线" remark={`${rows.length}个点位，按巡查先后`}>
          {rows.length === 0 ? (
            <Empty why="还没有点位">设在校门、楼道、围墙、食堂、操场等要走到的地方，每处贴一张标牌。</Empty>
          ) : (
            <PointRows points={rows} mayChange={mayChange} />
          )}
          {mayChange ? <NewPoint sort={last + 10} /> : <p className="hx-note">点位由本校安全主任或校长设置。</p>}
        </Section>
      </div>
      {printing && (
        <Suspense fallback={<Loading bars={4} />}>
          <PointSigns points={rows} school={me.post.unitName} />
        </Suspense>
      )}
    </Page>
  )
}

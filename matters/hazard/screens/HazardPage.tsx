import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Button, LinkButton } from '#foundation/ui/button.tsx'
import { FreshLine } from '#foundation/ui/notice.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { PageUnread } from '#foundation/ui/page-unread.tsx'
import { StepLine } from '#foundation/ui/step-line.tsx'
import { usePart, useUrlState } from '#foundation/ui/url-state.ts'
import { useFresh } from '#foundation/ui/use-live.ts'
import { useNarrow } from '#foundation/ui/use-narrow.ts'
import type { HazardPage as Whole } from '#matters/hazard/hazard-reads.contract.ts'
import { type HazardStep, isOpen, UNTRIAGED_STATES } from '#matters/hazard/hazard.ts'
import { reads } from '#matters/hazard/screens/asks.ts'
import { Checks, ReporterAnswer } from '#matters/hazard/screens/page/Checks.tsx'
import { Comments } from '#matters/hazard/screens/page/Comments.tsx'
import { Course } from '#matters/hazard/screens/page/Course.tsx'
import { HazardFacts } from '#matters/hazard/screens/page/HazardFacts.tsx'
import { HazardTags } from '#matters/hazard/screens/page/HazardTags.tsx'
import { lifeOf } from '#matters/hazard/screens/page/life.ts'
import { Photos } from '#matters/hazard/screens/page/Photos.tsx'
import { PlanPart } from '#matters/hazard/screens/page/PlanPart.tsx'
import { StepPanel } from '#matters/hazard/screens/page/StepPanel.tsx'
import { useMe, useNow } from '#matters/hazard/screens/use-now.ts'
import { OrdersAbout } from '#matters/supervision/screens/OrdersAbout.tsx'
import '#matters/hazard/screens/hazard.css'

/** One hazard: what it is, who must do what next, the proof, and all that happened. */
export function HazardPage() {
  const hazardId = usePart('hazard')
  const page = useQuery({
    queryKey: ['hazard', hazardId],
    queryFn: () => reads.readHazard({ hazardId }),
    refetchOnWindowFocus: false,
  })
  if (!page.data)
    return <PageUnread read={page} title="隐患" what="这处隐患" back={{ href: '/ledger', words: '回到台账' }} />
  return <HazardPageOf key={hazardId} page={page.data} />
}

function HazardPageOf({ page }: { page: Whole }) {
  const now = useNow()
  const me = useMe()
  const client = useQueryClient()
  const { hazard } = page
  const narrow = useNarrow(760)
  const [{ step }, change] = useUrlState<{ step?: HazardStep | undefined }>()
  const open = step && page.steps[step] === null ? step : undefined // a link from an inbox opens the form at once
  const fresh = useFresh(({ subject }) => subject === hazard.id)
  const { seen } = fresh
  useEffect(() => seen(), [hazard.version, seen]) // whatever brought the new version, it has been seen now
  const untriaged = (UNTRIAGED_STATES as readonly string[]).includes(hazard.state)
  const office = me?.post.role === 'office-staff' || me?.post.role === 'office-director'
  const show = () => {
    fresh.seen()
    void client.invalidateQueries({ queryKey: ['hazard', hazard.id] })
  }
  const life = <StepLine name="办理进度" steps={lifeOf(page)} />
  return (
    <>
      <FreshLine count={fresh.count} onShow={show} />
      <Page>
        <PageHead
          title={hazard.title}
          crumbs={[{ words: '隐患排查整改台账', href: '/ledger' }, { words: hazard.numberText }]}
          tags={<HazardTags page={page} />}
          deeds={
            <>
              {untriaged && office && (
                <LinkButton small href={`/triage?hazard=${hazard.id}`}>
                  到交办台办
                </LinkButton>
              )}
              {!narrow && (
                <Button small icon="print" onClick={() => window.print()}>
                  打印
                </Button>
              )}
            </>
          }
        />
        <div className="hz-top">
          <HazardFacts page={page} now={now} />
          {!narrow && life}
        </div>
        <div className="hz-two">
          <div className="hz-two__main">
            <StepPanel
              page={page}
              now={now}
              asked={step}
              open={open}
              onOpen={(next) => change({ step: next }, { replace: true })}
            />
            {narrow && life}
            <Photos page={page} />
            <ReporterAnswer page={page} />
            <PlanPart page={page} />
            <Checks page={page} />
            <OrdersAbout hazard={hazard.id} open={isOpen(hazard.state) && hazard.lead !== null} />
            <Comments page={page} now={now} />
          </div>
          <div className="hz-two__side">
            <Course page={page} />
          </div>
        </div>
      </Page>
    </>
  )
}

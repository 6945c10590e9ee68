import { useQuery } from '@tanstack/react-query'
import { plainDay } from '#foundation/calendar/day.ts'
import { dayWords } from '#foundation/calendar/words.ts'
import { LinkButton } from '#foundation/ui/button.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Note } from '#foundation/ui/notice.tsx'
import { Facts, Page, PageHead } from '#foundation/ui/page.tsx'
import { Course } from '#foundation/ui/course.tsx'
import { PageUnread } from '#foundation/ui/page-unread.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { hrefWith, usePart } from '#foundation/ui/url-state.ts'
import type { VisitPage } from '#duties/inspection/inspection-shown.ts'
import { visitStateWords } from '#duties/inspection/inspection.words.ts'
import { inspections } from '#duties/inspection/screens/asks.ts'
import { CancelVisit } from '#duties/inspection/screens/CancelWithReason.tsx'
import { Findings } from '#duties/inspection/screens/Findings.tsx'
import { Notice } from '#duties/inspection/screens/Notice.tsx'
import { RecordSheet } from '#duties/inspection/screens/RecordSheet.tsx'
import { Result } from '#duties/inspection/screens/Result.tsx'
import { Signatures } from '#duties/inspection/screens/Signatures.tsx'
import { VisitNext } from '#duties/inspection/screens/VisitNext.tsx'
import { AttributeTags, visitLook } from '#duties/inspection/screens/words.tsx'
import { useMe } from '#registry/sign-in/screens/use-me.ts'
import '#duties/inspection/screens/inspection.css'

/** One visit: what is to be done next, the sheet, the signatures, the notice, and all that happened. */
export function VisitScreen() {
  const visitId = usePart('visit')
  const page = useQuery({
    queryKey: ['inspection', 'visit', visitId],
    queryFn: () => inspections.readVisit({ visitId }),
    refetchOnWindowFocus: false,
  })
  if (!page.data)
    return <PageUnread read={page} title="检查" what="这次检查" back={{ href: '/inspections', words: '回到检查' }} />
  return <VisitOf page={page.data} />
}

function VisitOf({ page }: { page: VisitPage }) {
  const { visit, targetName, townName, units, inspectors, timeline, planSeen, steps } = page
  const role = useMe()?.post.role
  const office = role === 'office-director' || role === 'office-staff'
  const day = visit.visitedOn ?? visit.plannedOn
  return (
    <Page>
      <PageHead
        title={targetName}
        paper
        crumbs={[
          { words: '检查', href: '/inspections' },
          { words: visit.title, ...(planSeen && { href: `/inspections/${visit.plan}` }) },
          { words: targetName },
        ]}
        tags={
          <>
            <Status state={visitLook[visit.state]} word={visitStateWords[visit.state]} pill />
            <AttributeTags of={visit} />
          </>
        }
        deeds={
          <>
            {office && visit.state === 'released' && (
              <LinkButton
                small
                href={hrefWith('/orders/new', {}, { kind: 'visit', ref: visit.id, school: visit.target })}
              >
                签发督办单
              </LinkButton>
            )}
            {steps['cancel'] === null && <CancelVisit page={page} />}
          </>
        }
      />
      <div className="in-visitpage">
        <div>
          <Facts
            facts={[
              ['检查单位', units.map(({ name }) => name).join('、')],
              ['检查人', inspectors.map(({ words }) => words).join('、')],
              [
                '日期',
                day ? dayWords(plainDay(day)) : visit.schedule === 'unscheduled' ? '不定期，到场即为检查日期' : '未定',
              ],
              ...(townName ? ([['属地', townName]] as const) : []),
            ]}
          />
          {visit.openness === 'covert' && visit.state !== 'released' && (
            <Note>暗访：下发结果以前，学校和镇街看不到这次检查，请勿告知。</Note>
          )}
          {visit.reason && <Note>{`已取消：${visit.reason}`}</Note>}
          {visit.joinedInto && (
            <Note>
              已并入另一单位的检查，<Link href={`/visits/${visit.joinedInto}`}>到那次检查</Link>
            </Note>
          )}
          <VisitNext page={page} />
          {steps['record'] === null && visit.state === 'started' && <RecordSheet key={visit.version} page={page} />}
          {steps['record'] === null && visit.state !== 'started' && (
            <details className="in-rows">
              <summary>改检查记录（改后要重新签名）</summary>
              <RecordSheet key={visit.version} page={page} />
            </details>
          )}
          <Result page={page} />
          <Findings page={page} />
          <Signatures page={page} />
          <Notice page={page} />
        </div>
        <Course of={timeline} />
      </div>
    </Page>
  )
}

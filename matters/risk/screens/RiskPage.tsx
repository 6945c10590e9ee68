import { useQuery } from '@tanstack/react-query'
import { dayOf } from '#foundation/calendar/day.ts'
import { dayWords } from '#foundation/calendar/words.ts'
import { Deadline } from '#foundation/ui/deadline.tsx'
import { FiveFacts } from '#foundation/ui/five-facts.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Note } from '#foundation/ui/notice.tsx'
import { Page, PageHead, Section } from '#foundation/ui/page.tsx'
import { Course } from '#foundation/ui/course.tsx'
import { PageUnread } from '#foundation/ui/page-unread.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { Tag } from '#foundation/ui/tag.tsx'
import { usePart } from '#foundation/ui/url-state.ts'
import type { RiskPage as Whole } from '#matters/risk/risk-reads.contract.ts'
import { risks, useRiskChoices } from '#matters/risk/screens/asks.ts'
import { GradeMark } from '#matters/risk/screens/GradeMark.tsx'
import { ReportAsHazard } from '#matters/risk/screens/ReportAsHazard.tsx'
import { ControlForm, ReviewForm } from '#matters/risk/screens/RiskDeeds.tsx'
import { reviewWords, standingOf } from '#matters/risk/screens/standing.ts'
import '#matters/risk/screens/risk.css'

/** One risk: how bad, what is done about it, who answers, when it is looked at again, and all that happened. */
export function RiskPageScreen() {
  const riskId = usePart('risk')
  const page = useQuery({ queryKey: ['risk', 'one', riskId], queryFn: () => risks.readRisk({ riskId }) })
  if (!page.data)
    return <PageUnread read={page} title="风险点" what="这个风险点" back={{ href: '/risks', words: '回到风险清单' }} />
  return <Drawn key={page.data.risk.version} page={page.data} />
}

function Drawn({ page }: { page: Whole }) {
  const { risk, likelihoodName, consequenceName, enteredByName, hazards, timeline } = page
  return (
    <Page>
      <PageHead
        title={risk.title}
        crumbs={[{ words: '风险清单', href: '/risks' }, { words: risk.schoolName }]}
        tags={
          <>
            <GradeMark grade={risk.gradeShown} />
            <Status {...standingOf(risk)} pill />
            <Tag>{risk.kindName}</Tag>
          </>
        }
        deeds={<ReportAsHazard page={page} />}
      />
      <FiveFacts
        facts={[
          {
            ask: '在哪里',
            answer: <Link href={`/schools/${risk.school}`}>{risk.schoolName}</Link>,
            under: [risk.spot, risk.townName].filter(Boolean).join(' · '),
          },
          {
            ask: '有多大',
            answer: <GradeMark grade={risk.gradeShown} />,
            under: `可能性${risk.likelihood}（${likelihoodName}）×后果${risk.consequence}（${consequenceName}）`,
          },
          { ask: '谁负责', answer: risk.responsibleName, under: `${enteredByName}登记` },
          {
            ask: '上次复核',
            answer: risk.reviewedAt ? dayWords(dayOf(risk.reviewedAt)) : '还没有复核过',
            under: risk.reviews > 0 ? `共复核${risk.reviews}次` : undefined,
          },
          { ask: '下次复核', answer: <Deadline words={reviewWords(risk)} /> },
        ]}
      />
      {risk.state === 'closed' && <Note>{`已消除：${risk.reason}`}</Note>}
      <div className="rk-page">
        <div>
          <Section title="管控措施">
            <p className="rk-measures">{risk.measures}</p>
          </Section>
          <Deeds page={page} />
          <Section title="变成的隐患" remark={hazards.length > 0 ? `${hazards.length}处` : undefined}>
            {hazards.length === 0 ? (
              <p className="hx-ink-2">没有发生过。</p>
            ) : (
              <ul className="rk-hazards">
                {hazards.map(({ id, numberText, title, struck }) => (
                  <li key={id}>
                    <Link href={`/hazards/${id}`}>{`${numberText} ${title}`}</Link>
                    <Status state={struck ? 'done' : 'doing'} word={struck ? '已销号' : '在办'} />
                  </li>
                ))}
              </ul>
            )}
          </Section>
        </div>
        <Course of={timeline} />
      </div>
    </Page>
  )
}

/** What the asker may do now; whoever may not is told whose it is. */
function Deeds({ page: { risk, steps } }: { page: Whole }) {
  const choices = useRiskChoices()
  if (steps['review'] !== null)
    return (
      <Section title="复核">
        <p className="hx-ink-2">{steps['review']}</p>
      </Section>
    )
  if (!choices.data) return <Loading bars={3} />
  return (
    <>
      {steps['control'] === null && (
        <Section title="确认措施">
          <ControlForm risk={risk} />
        </Section>
      )}
      <Section title="复核">
        <ReviewForm risk={risk} choices={choices.data} />
      </Section>
    </>
  )
}

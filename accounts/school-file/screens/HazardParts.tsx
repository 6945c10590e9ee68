import { momentWords, nearMomentWords } from '#foundation/calendar/words.ts'
import { Deadline } from '#foundation/ui/deadline.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { Timeline, type TimelineEntry } from '#foundation/ui/timeline.tsx'
import type { SchoolFile } from '#accounts/school-file/school-file.contract.ts'
import { gradeWords } from '#matters/hazard/hazard.words.ts'
import { dueWords, standingOf } from '#matters/hazard/screens/standing.ts'

/** What is not struck off yet, the first due first; each line says who and by when. */
export function OpenHazards({ file: { school, open, now, majors, rebounds } }: { file: SchoolFile }) {
  const { counts } = school
  const ledger = (view: string) => `/ledger?view=${view}&school=${school.id}`
  return (
    <Section
      ruled
      title={
        <>
          未销号隐患{' '}
          <Link className="sf-count" href={ledger('open')}>
            {open.length}
          </Link>
        </>
      }
      remark={
        <>
          今年共<Link href={ledger('all')}>{counts.found}处</Link>，已销号
          <Link href={ledger('struck')}>{counts.struck}处</Link>
          {majors > 0 && `，重大${majors}`}
          {rebounds > 0 && `，反弹${rebounds}`}
        </>
      }
    >
      {open.length === 0 && <p className="hx-ink-2 sf-none">本期无未销号隐患</p>}
      <ul className="sf-hazards">
        {open.map((row) => (
          <li key={row.id}>
            <Link href={`/hazards/${row.id}`} className="sf-hazards__no">
              {row.number}号
            </Link>
            <span>
              <Link href={`/hazards/${row.id}`} className="sf-hazards__what">
                {row.title}
              </Link>
              <small>{[row.grade ? gradeWords[row.grade] : '待定级', row.leadName].filter(Boolean).join(' · ')}</small>
            </span>
            <span className="sf-hazards__due">
              {row.dueOn && <Deadline words={dueWords(row, now)} />}
              <Status {...standingOf(row)} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const marks: Readonly<Record<string, TimelineEntry['mark']>> = {
  'hazard-reported': 'doing',
  'hazard-done': 'doing',
  'hazard-escalated': 'late',
  'hazard-failed': 'late',
  'hazard-rebounded': 'late',
  'hazard-passed': 'done',
  'hazard-struck-off': 'done',
  'hazard-held': 'done',
}

export function RecentFacts({ file: { facts, now, school } }: { file: SchoolFile }) {
  return (
    <Section ruled title="最近的事" remark="只增不改">
      {facts.length === 0 && <p className="hx-ink-2 sf-none">还没有记录</p>}
      <Timeline
        name="最近的事"
        entries={facts.map(({ id, at, kind, hazard, number, title, who, what }) => ({
          key: id,
          when: at > new Date(now.getTime() - 2 * 86_400_000) ? nearMomentWords(at, now) : momentWords(at),
          what: hazard ? (
            <>
              <Link href={`/hazards/${hazard}`}>{number}号</Link> {what}
            </>
          ) : (
            what
          ),
          more: [title, who !== school.short && who].filter(Boolean).join(' · '),
          mark: marks[kind],
        }))}
      />
    </Section>
  )
}

import { nearMomentWords } from '#foundation/calendar/words.ts'
import { Button, LinkButton } from '#foundation/ui/button.tsx'
import { Deadline } from '#foundation/ui/deadline.tsx'
import { deadlineWords } from '#foundation/ui/deadline-words.ts'
import { ListRow } from '#foundation/ui/list-row.tsx'
import { gradeWords } from '#matters/hazard/hazard.words.ts'
import { hazardHref } from '#matters/hazard/screens/hazard-href.ts'
import { deedOf, waitedWords, waitsFor } from '#matters/hazard/screens/inbox/drawer-words.ts'
import type { Lying } from '#matters/hazard/screens/inbox/use-inbox.ts'
import { dueWords } from '#matters/hazard/screens/standing.ts'

type InboxRowProps = Lying & {
  now: Date
  /** The unit one acts for. */
  unit: string
  on: boolean
  /** Where a press on the row leads: to the panel, or when it is shown there already, to the page. */
  href: string
  /** No row of this inbox can be ticked, so none keeps room for a box. */
  plain: boolean
  busy: boolean
  ticked: boolean
  onTick: (ticked: boolean) => void
  onAccept: () => void
}

export function InboxRow({ drawer, row, now, unit, on, href, plain, busy, ticked, onTick, onAccept }: InboxRowProps) {
  const { step, verb } = deedOf(drawer, row, unit)
  const mine =
    row.lead === unit
      ? '牵头'
      : row.assists.includes(unit)
        ? '配合'
        : row.lead === row.school
          ? '学校整改'
          : row.leadName
  const facts = [`隐患${row.number}号`, row.schoolName, row.grade && gradeWords[row.grade], mine]
  return (
    <ListRow
      title={row.title}
      under={facts.filter(Boolean).join(' · ')}
      href={href}
      on={on}
      plain={plain}
      due={<Due drawer={drawer} row={row} now={now} />}
      deed={
        step === 'accept' ? (
          <Button small onClick={onAccept} busy={busy}>
            {busy ? '正在签收' : verb}
          </Button>
        ) : (
          <LinkButton small kind={step ? 'plain' : 'text'} href={hazardHref(row.id, step)}>
            {verb}
            <span className="hx-hidden">{row.number}号</span>
          </LinkButton>
        )
      }
      tick={
        step === 'accept' ? { says: `选中${row.number}号 ${row.title}`, checked: ticked, onChange: onTick } : undefined
      }
    />
  )
}

function Due({ drawer, row, now }: Lying & { now: Date }) {
  if (drawer === 'waiting') return <span className="hx-ink-2">{waitsFor(row)}</span>
  if (drawer === 'toAccept' && row.acceptDueAt) return <Deadline words={deadlineWords({ now, due: row.acceptDueAt })} />
  if (drawer === 'toDecide' && !row.dueOn) return <Deadline words={waitedWords(row.reportedAt, now)} />
  if (drawer === 'toInspect' && row.doneAt)
    return <span className="hx-ink-2">{nearMomentWords(row.doneAt, now)}报完</span>
  return <Deadline words={dueWords(row, now)} />
}

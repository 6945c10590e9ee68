import { momentWords } from '#foundation/calendar/words.ts'
import { useSync } from '#foundation/offline/screens/use-sync.ts'
import { Button } from '#foundation/ui/button.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { asShown, isSettled, mayBegin, type ShownItem } from '#duties/proof/phone-day.ts'
import type { PatrolPoint, Sheet } from '#duties/proof/proof.contract.ts'
import { outcomeWords } from '#duties/proof/proof.words.ts'
import { beginCorrection } from '#duties/proof/screens/field/begin-correction.ts'
import { givenHere, useDay } from '#duties/proof/screens/field/day-store.ts'
import type { DutyApp } from '#duties/proof/screens/field/duty-app.ts'
import { type DutyDraft, type DutyMemo, useDutyDraft } from '#duties/proof/screens/field/duty-draft.ts'
import { DutySheet } from '#duties/proof/screens/field/DutySheet.tsx'
import { lookOf, whenWords } from '#duties/proof/screens/field/look.ts'
import { Patrol } from '#duties/proof/screens/field/Patrol.tsx'
import '#duties/proof/screens/field/duty.css'

/** One duty, opened: to be done, or done already and open to be corrected. */
export default function DutyPage({ id, app }: { id: string; app: DutyApp }) {
  const day = useDay(app.person)
  const { commands } = useSync()
  const items = day ? asShown(day.said.items, givenHere(commands, app.person, day), app.now()) : []
  const listed = items.find((item) => item.id === id)
  const { kept, blank, isOnPhone, change, begin, clear } = useDutyDraft(app.person, id, listed)
  // What was begun yesterday, or refused, is not on the list of today and can be finished all the same.
  const item: ShownItem | undefined = listed ?? (kept ? { ...kept.item, sending: null } : undefined)
  const own = commands.filter(
    ({ owner, endpoint, memo }) =>
      owner === app.person && endpoint === 'giveProof' && (memo as DutyMemo).item.id === id,
  )
  const last = own.sort((a, b) => b.place - a.place).find(({ state }) => state !== 'refused')
  const isOver = item !== undefined && isSettled(item) && !item.occasional
  const opens = item !== undefined && !isOver && mayBegin(item, app.now())
  const draft = kept ?? (opens ? blank : undefined)

  if (kept === undefined) return <Loading />
  if (!item) return <Empty why="这项工作不在今天的清单里">请回到今日清单。</Empty>
  const toGive = draft && (!isOver || draft.corrects !== null || draft.replaces !== null)
  const correct = () => void beginCorrection(item, last).then(begin)
  return (
    <>
      <div className="dt-about">
        <h2>{item.name}</h2>
        <p>{[item.subjectName, whenWords(item, app.now()), item.recurs].filter(Boolean).join(' · ')}</p>
        <p>
          <Status {...lookOf(item, app.now())} />
          {item.times > 1 && <span>{`已做${item.given}次，要做${item.times}次`}</span>}
          {isOnPhone && <span>写好的已存在手机上</span>}
        </p>
        {(last || item.last) && <p>{givenWords(item, last?.observedAt)}</p>}
        {(last || item.last) && !draft?.corrects && (
          <Button onClick={correct}>{item.times > 1 ? '更正上一次' : '更正'}</Button>
        )}
      </div>
      {toGive ? (
        <Form
          {...{ item, draft, change, clear, app }}
          points={day?.said.points ?? []}
          sheet={day && sheetOf(day.said.sheets, item)}
        />
      ) : (
        !isOver && <p className="fd-none">还没到时间，到点再报。</p>
      )}
    </>
  )
}

const sheetOf = (sheets: readonly Sheet[], { checklist, subject }: ShownItem): Sheet | undefined =>
  sheets.find(({ code, subjects }) => code === checklist && (!subjects || subjects.includes(subject)))

export type FormProps = {
  item: ShownItem
  draft: DutyDraft
  change: ReturnType<typeof useDutyDraft>['change']
  clear: () => Promise<void>
  app: DutyApp
  points: readonly PatrolPoint[]
  sheet: Sheet | undefined
}

/** A round is walked; everything else, and the correction of a round, is filled in. */
const Form = (props: FormProps) =>
  props.item.place === 'points' && !props.draft.corrects ? <Patrol {...props} /> : <DutySheet {...props} />

function givenWords({ last }: ShownItem, seenHere: string | undefined): string {
  if (seenHere) return `本机${momentWords(new Date(seenHere))}报过`
  return last ? `${last.who} ${momentWords(last.at)} ${outcomeWords[last.outcome]}` : ''
}

import { useState } from 'react'
import { plainDay, type PlainDay } from '#foundation/calendar/day.ts'
import { monthDayWords } from '#foundation/calendar/words.ts'
import { DayInput } from '#foundation/ui/ant/day-input.tsx'
import { Button } from '#foundation/ui/button.tsx'
import { ConfirmDialog } from '#foundation/ui/confirm-dialog.tsx'
import { Icon } from '#foundation/ui/icon.tsx'
import type { VisitRow } from '#duties/inspection/inspection-shown.ts'
import { inspections, useDeed } from '#duties/inspection/screens/asks.ts'

/** 定日期, in the row itself. */
export function VisitDay({ visit }: { visit: VisitRow }) {
  const deed = useDeed(
    (day: PlainDay) => inspections.setVisitDay({ visitId: visit.id, version: visit.version, day }),
    '已定检查日期',
  )
  const label = `${visit.targetName}的检查日期`
  return (
    <div className="in-visit__set" role="group" aria-label={label}>
      <label htmlFor={`day-${visit.id}`} className="hx-small hx-ink-2">
        检查日期
      </label>
      <DayInput
        id={`day-${visit.id}`}
        value={visit.plannedOn ? plainDay(visit.plannedOn) : undefined}
        onChange={(day) => day && deed.mutate(day)}
      />
      {deed.error && (
        <span className="hx-tone-late hx-small" role="alert">
          {deed.error.message}
        </span>
      )}
    </div>
  )
}

/** Another unit goes to the same school within days: go together, and the school is visited once. */
export function NearVisits({ visit, mayJoin }: { visit: VisitRow; mayJoin: string | null | undefined }) {
  const [asked, setAsked] = useState<string>()
  const deed = useDeed(
    (into: string) => inspections.joinVisit({ visitId: visit.id, version: visit.version, into }),
    '已并入另一单位的检查，一起去',
    () => setAsked(undefined),
  )
  return (
    <div className="in-near">
      {visit.near.map(({ id, unitName, day }) => (
        <p key={id}>
          <Icon name="soon" />
          <span>{`${unitName}${monthDayWords(plainDay(day))}也去${visit.targetName}，时间相近`}</span>
          {mayJoin === null && (
            <Button small kind="wanted" onClick={() => setAsked(id)}>
              一起去
            </Button>
          )}
        </p>
      ))}
      {deed.error && (
        <p className="hx-tone-late" role="alert">
          {deed.error.message}
        </p>
      )}
      <ConfirmDialog
        open={asked !== undefined}
        question={`并入另一单位对${visit.targetName}的检查？`}
        verb="一起去"
        safeVerb="各去各的"
        busy={deed.isPending}
        onLeave={() => setAsked(undefined)}
        onDo={() => asked && deed.mutate(asked)}
      >
        <p>本次检查并入对方的检查，检查人一同前往；两份计划都算查过这所学校。并入后不能撤回。</p>
      </ConfirmDialog>
    </div>
  )
}

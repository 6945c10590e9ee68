import { useEffect, useState } from 'react'
import { dayOf } from '#foundation/calendar/day.ts'
import { nearDayWords } from '#foundation/calendar/words.ts'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { ShiftCard } from '#duties/roster/screens/field/ShiftCard.tsx'
import { SwapAnswer } from '#duties/roster/screens/field/SwapAnswer.tsx'
import { useMyShifts } from '#duties/roster/screens/field/use-my-shifts.ts'
import '#duties/roster/screens/field/my-shifts.css'

type MyShiftsProps = {
  /** Whose phone it is now. */
  person: string
  /** Post on duty, to know which swaps wait for an answer. */
  post: string
  /** The time of the house, for a moment of this phone's clock. */
  trueTime: (at: number) => number
}

/** 我的班: what is going on first, then today, then tomorrow. Works the same without a network. */
export default function MyShifts({ person, post, trueTime }: MyShiftsProps) {
  const { mine, failed, refresh, commands } = useMyShifts(person)
  const [clock, setClock] = useState(() => Date.now())
  useEffect(() => {
    const ticking = setInterval(() => setClock(Date.now()), 20_000)
    return () => clearInterval(ticking)
  }, [])
  const now = new Date(trueTime(clock))
  if (!mine && failed) return <ErrorState what="没有取到我的班" onRetry={() => void refresh()} />
  if (!mine) return <Loading />
  const days = [...new Set(mine.shifts.map(({ day }) => day))]
  return (
    <div className="ms">
      {mine.swaps
        .filter(({ otherPost, consented }) => otherPost === post && consented === null)
        .map((swap) => (
          <SwapAnswer key={swap.id} swap={swap} onAnswered={() => void refresh()} />
        ))}
      {mine.shifts.length === 0 && <Empty why="今天和明天没有您的班">排了班会列在这里，开始前60分钟可以签到。</Empty>}
      {days.map((day) => (
        <section key={day} aria-label={nearDayWords(day as ReturnType<typeof dayOf>, dayOf(now))}>
          <h2 className="ms__day">{nearDayWords(day as ReturnType<typeof dayOf>, dayOf(now))}</h2>
          {mine.shifts
            .filter((shift) => shift.day === day)
            .map((shift) => (
              <ShiftCard
                key={shift.id}
                shift={shift}
                now={now}
                commands={commands.filter(({ subject }) => subject === shift.id)}
                send={{ owner: person, seenAt: () => new Date(trueTime(Date.now())) }}
              />
            ))}
        </section>
      ))}
    </div>
  )
}

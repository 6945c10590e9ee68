import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { DemoBanner } from '#apps/admin/shell/DemoBanner.tsx'
import { addDays, dayOf, instantAt, timeOf, type PlainDay } from '#foundation/calendar/day.ts'
import { momentWords } from '#foundation/calendar/words.ts'
import { demoClockContract } from '#foundation/demo-clock/demo-clock.contract.ts'
import { ask } from '#foundation/ui/ask.ts'
import { useUndo } from '#foundation/ui/undo-bar.tsx'
import { useChoices } from '#matters/hazard/screens/use-choices.ts'

const clock = ask(demoClockContract)
const HOUR = 3_600_000

/** The first worked day after a day, at the hour when offices open. */
function nextMorning(now: Date, daysOff: readonly string[]): Date {
  let day: PlainDay = addDays(dayOf(now), 1)
  while (daysOff.includes(day)) day = addDays(day, 1)
  return instantAt(day, '08:00')
}

/** The banner of the demo, tied to the server's clock. Whoever moves it sees everything anew: deadlines fall due at once. */
export function DemoClockBar() {
  const client = useQueryClient()
  const tell = useUndo()
  const { daysOff } = useChoices()
  const time = useQuery({ queryKey: ['clock'], queryFn: () => clock.readClock({}) })
  const move = useMutation({
    mutationFn: (to: Date) => clock.moveClock({ to: to.toISOString() }),
    onSuccess: (moved) => {
      client.setQueryData(['clock'], moved)
      tell({ said: `时钟已拨到${momentWords(moved.now)}，到期和提醒随之更新` })
      void client.invalidateQueries()
    },
    onError: (error) => tell({ said: error.message, seconds: 20 }),
  })
  if (!time.data?.demo) return null
  const { now, start } = time.data
  return (
    <DemoBanner
      key={timeOf(now)}
      now={now}
      onHour={() => move.mutate(new Date(now.getTime() + HOUR))}
      onWorkingDay={() => move.mutate(nextMorning(now, daysOff))}
      onAt={(at) => move.mutate(at)}
      onStart={() => move.mutate(start)}
    />
  )
}

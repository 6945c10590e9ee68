import { useRef, useState } from 'react'
import { dayOf, timeOf } from '#foundation/calendar/day.ts'
import { dayWords, weekdayWords } from '#foundation/calendar/words.ts'
import { Button } from '#foundation/ui/button.tsx'
import { Field, Input } from '#foundation/ui/field.tsx'

export type DemoClock = {
  now: Date
  onHour: () => void
  onWorkingDay: () => void
  onAt: (at: Date) => void
  onStart: () => void
}

/** In the demo only: where the clock stands, and four ways to move it. */
export function DemoBanner({ now, onHour, onWorkingDay, onAt, onStart }: DemoClock) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [chosen, setChosen] = useState('')
  const today = dayOf(now)
  const ask = () => {
    setChosen(`${today}T${timeOf(now)}`)
    dialog.current?.showModal()
  }
  const go = () => {
    dialog.current?.close()
    onAt(new Date(`${chosen}:00+08:00`))
  }
  return (
    <aside className="hx-demo" aria-label="演示时钟">
      <b>演示</b>
      <span>
        时钟停在{' '}
        <b>
          {dayWords(today)} {weekdayWords(today)} {timeOf(now)}
        </b>
      </span>
      <span>学校为虚构，均标注（示例）</span>
      <span className="hx-demo__deeds">
        <button type="button" className="hx-link" onClick={onHour}>
          拨快1小时
        </button>
        <button type="button" className="hx-link" onClick={onWorkingDay}>
          到下一个工作日
        </button>
        <button type="button" className="hx-link" onClick={ask}>
          指定时间…
        </button>
        <button type="button" className="hx-link" onClick={onStart}>
          回到起点
        </button>
      </span>
      <dialog ref={dialog} className="hx-dialog" aria-label="指定演示时间">
        <h2>把时钟拨到哪一刻？</h2>
        <Field label="日期和时间" reason="只能往后拨；要回到从前，请用“回到起点”">
          {(hold) => (
            <Input
              {...hold}
              type="datetime-local"
              value={chosen}
              min={`${today}T${timeOf(now)}`}
              onChange={(event) => setChosen(event.target.value)}
            />
          )}
        </Field>
        <div className="hx-dialog__verbs">
          <Button onClick={() => dialog.current?.close()}>先不拨</Button>
          <Button kind="primary" onClick={go} disabledReason={chosen ? undefined : '还没有选时间'}>
            拨过去
          </Button>
        </div>
      </dialog>
    </aside>
  )
}

import { useState } from 'react'
import { timeOf } from '#foundation/calendar/day.ts'
import type { QueuedCommand } from '#foundation/offline/queue.ts'
import { Button } from '#foundation/ui/button.tsx'
import { Icon } from '#foundation/ui/icon.tsx'
import { Status } from '#foundation/ui/status.tsx'
import type { MyShift } from '#duties/roster/presence.contract.ts'
import { EARLY_MINUTES } from '#duties/roster/roster.ts'
import { kindWords } from '#duties/roster/roster.words.ts'
import { CheckIn } from '#duties/roster/screens/field/CheckIn.tsx'
import { HandOver } from '#duties/roster/screens/field/HandOver.tsx'
import { sendShift } from '#duties/roster/screens/field/send-shift.ts'
import { hoursOf, placeWords, standingOf } from '#duties/roster/screens/shift-look.ts'

export type Send = { owner: string; seenAt: () => Date }
type ShiftCardProps = { shift: MyShift; now: Date; commands: readonly QueuedCommand[]; send: Send }

const isOpen = ({ state }: QueuedCommand) => state === 'waiting' || state === 'sending'

/** One shift with the one thing to do now. What was pressed without a network counts from when it was pressed. */
export function ShiftCard({ shift, now, commands, send }: ShiftCardProps) {
  const [handing, setHanding] = useState(false)
  const waiting = commands.filter(isOpen)
  const refused = commands.findLast(({ state }) => state === 'refused')
  const asked = new Set(waiting.map(({ endpoint }) => endpoint))
  const begins = new Date(shift.from.getTime() - EARLY_MINUTES * 60_000)
  const on = shift.state === 'on' || asked.has('checkIn')
  const off = shift.state === 'off' || asked.has('handOver')
  return (
    <article className="ms__card">
      <header>
        <b className="ms__hours">{hoursOf(shift)}</b>
        <Status pill {...standingOf(shift, now)} />
      </header>
      <p className="ms__place">
        {shift.schoolName} {shift.place}
        <small>{kindWords[shift.kind]}</small>
      </p>
      {shift.onAt && (
        <p className="ms__small">
          <Icon name="pin" /> {timeOf(shift.onAt)}签到，{placeWords(shift)}
        </p>
      )}
      {waiting.length > 0 && (
        <p className="ms__small" role="status">
          <Icon name="cloud" /> {waiting[0]?.title.split(' · ')[0]}已存在本机，联网后自动发送
        </p>
      )}
      {refused?.refusal && (
        <p className="ms__wrong" role="alert">
          <Icon name="late" /> {refused.refusal.message}
        </p>
      )}
      {shift.before && !shift.before.receivedAt && !asked.has('receiveShift') && <Before shift={shift} send={send} />}
      {!on && !off && now < begins && <p className="ms__small">{timeOf(begins)}起可以签到</p>}
      {!on && !off && now >= begins && now < shift.to && <CheckIn shift={shift} step="checkIn" send={send} />}
      {on && !off && !handing && (
        <>
          <AskedAgain shift={shift} now={now} sent={asked.has('confirmPresence')} />
          <CheckIn shift={shift} step="confirmPresence" send={send} />
          <Button wide onClick={() => setHanding(true)}>
            交班
          </Button>
        </>
      )}
      {on && !off && handing && <HandOver shift={shift} send={send} onDone={() => setHanding(false)} />}
    </article>
  )
}

/** A post stood day and night says now and then that it is still there. */
function AskedAgain({ shift: { confirmBy }, now, sent }: { shift: MyShift; now: Date; sent: boolean }) {
  if (!confirmBy || sent) return null
  return now >= confirmBy ? (
    <p className="ms__wrong" role="status">
      <Icon name="wait" /> 请确认在岗
    </p>
  ) : (
    <p className="ms__small">{timeOf(confirmBy)}前后再确认一次在岗</p>
  )
}

/** What the shift before left: read, then confirmed. */
function Before({ shift, send }: { shift: MyShift; send: Send }) {
  const { before } = shift
  if (!before) return null
  const receive = () =>
    sendShift('receiveShift', shift, {}, { owner: send.owner, seenAt: send.seenAt(), about: before.id })
  return (
    <section className="ms__before" aria-label="上一班的交班">
      <p>
        <b>{before.postTitle}</b> {timeOf(before.offAt)}交班
      </p>
      <p>器械：{before.equipmentComplete ? '齐全' : '不齐全'}</p>
      {before.openMatters && <p>未了事项：{before.openMatters}</p>}
      <Button wide kind="wanted" onClick={() => void receive()}>
        接班确认
      </Button>
    </section>
  )
}

import { useEffect } from 'react'
import { Bar } from '#apps/field/Bar.tsx'
import { RefusedCard } from '#apps/field/RefusedCard.tsx'
import { trueNow, trueTime, useSession } from '#apps/field/session.ts'
import { SignInLine } from '#apps/field/SignInLine.tsx'
import { SyncLine } from '#apps/field/SyncLine.tsx'
import { dayOf, timeOf } from '#foundation/calendar/day.ts'
import { nearMomentWords } from '#foundation/calendar/words.ts'
import { sendWords } from '#foundation/offline/offline.words.ts'
import { heldBy, type QueuedCommand, received } from '#foundation/offline/queue.ts'
import { sendNow } from '#foundation/offline/screens/post-office.ts'
import type { Room } from '#foundation/offline/screens/room.ts'
import { useSync } from '#foundation/offline/screens/use-sync.ts'
import { Button } from '#foundation/ui/button.tsx'
import { Status } from '#foundation/ui/status.tsx'

/** 发送情况: what wants the person's decision, what waits, what the server has. */
export function SendState() {
  const { commands, reached, signIn, room } = useSync()
  const { kit, ended } = useSession()
  useEffect(() => void sendNow(), [])
  const mine = commands.filter(({ owner }) => owner === kit?.me.person).sort((a, b) => b.place - a.place)
  const refused = mine.filter(({ state }) => state === 'refused')
  const waiting = mine.filter(({ state }) => state === 'waiting' || state === 'sending').reverse()
  const today = dayOf(trueNow())
  const done = mine.filter(
    ({ receivedAt }) => receivedAt && dayOf(new Date(trueTime(Date.parse(receivedAt)))) === today,
  )
  const photos = waiting.reduce((sum, command) => sum + command.attachments.length - received(command), 0)
  const off = !reached ? '恢复网络后自动发' : signIn || ended ? '请先登录' : undefined
  return (
    <>
      <Bar title="发送情况" />
      <SyncLine link={false} />
      <main className="fd-main">
        {(signIn || ended) && reached && <SignInLine />}
        {refused.map((command) => (
          <RefusedCard key={command.id} command={command} held={heldBy(commands, command).length} />
        ))}
        {waiting.length > 0 && (
          <>
            <h2 className="fd-head">
              还没发出{' '}
              <span>
                {waiting.length}条{photos > 0 && `，照片${photos}张`}
              </span>
            </h2>
            <ul className="fd-list">
              {waiting.map((command) => (
                <Line key={command.id} command={command} reached={reached} />
              ))}
            </ul>
          </>
        )}
        <h2 className="fd-head">
          今天已收到 <span>{done.length}条</span>
        </h2>
        {done.length > 0 ? (
          <ul className="fd-list">
            {done.map((command) => (
              <Line key={command.id} command={command} reached={reached} />
            ))}
          </ul>
        ) : (
          <p className="fd-none">服务器收到以后，才会列在这里。</p>
        )}
      </main>
      {waiting.length > 0 && (
        <footer className="fd-foot">
          <Button
            wide
            kind={off ? 'plain' : 'primary'}
            disabledReason={off && [off, roomWords(room)].filter(Boolean).join(' · ')}
            wordsBelow
            onClick={() => void sendNow(true)}
          >
            现在发送
          </Button>
        </footer>
      )}
      {waiting.length === 0 && room?.few && (
        <footer className="fd-foot">
          <p className="fd-why">{roomWords(room)}</p>
        </footer>
      )}
    </>
  )
}

function Line({ command, reached }: { command: QueuedCommand; reached: boolean }) {
  const look = sendWords(command, reached)
  const seenAt = new Date(command.observedAt)
  const now = trueNow()
  const all = command.attachments.length
  const words = [
    `${shortly(seenAt, now)} 上报`,
    command.receivedAt && `${timeOf(receivedAfter(seenAt, command.receivedAt))} 服务器收到`,
    command.state !== 'received' &&
      all > 0 &&
      (received(command) < all ? `还差${all - received(command)}张照片` : '照片都已收到'),
  ]
  const number = command.state === 'received' ? numberIn(command.answer) : undefined
  return (
    <li>
      <div className="fd-row">
        <b>{command.title}</b>
        <Status {...look} />
      </div>
      <p>{words.filter(Boolean).join(' · ')}</p>
      {number && <p>{number}</p>}
    </li>
  )
}

/** The demo's clock stands while the phone's goes on: nothing is received before it was given. */
const receivedAfter = (seenAt: Date, at: string): Date => new Date(Math.max(seenAt.getTime(), trueTime(Date.parse(at))))

/** Worth a word only while it is a number one can imagine. */
function roomWords(room: Room | undefined): string | undefined {
  if (room?.full) return '手机存满了，请删些照片或视频'
  return room && room.photos < 3000 ? `还能存约${room.photos}张照片` : undefined
}

/** Today's moments as a time alone. */
const shortly = (at: Date, now: Date): string => (dayOf(at) === dayOf(now) ? timeOf(at) : nearMomentWords(at, now))

/** The number the office gave it, when the answer carries one. */
const numberIn = (answer: unknown): string | undefined => {
  const text = (answer as { numberText?: unknown } | null)?.numberText
  return typeof text === 'string' ? text : undefined
}

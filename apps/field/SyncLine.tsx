import { hrefOf } from '#apps/field/route.ts'
import { trueTime, useSession } from '#apps/field/session.ts'
import { timeOf } from '#foundation/calendar/day.ts'
import { useSync } from '#foundation/offline/screens/use-sync.ts'
import { Icon } from '#foundation/ui/icon.tsx'
import { Status } from '#foundation/ui/status.tsx'

/** One line under the head when there is something to know about the network or the queue; nothing when all is well. */
export function SyncLine({ link = true }: { link?: boolean }) {
  const { reached, since, commands, signIn } = useSync()
  const { kit, ended } = useSession()
  const mine = commands.filter(({ owner }) => owner === kit?.me.person)
  const waiting = mine.filter(({ state }) => state === 'waiting' || state === 'sending').length
  const refused = mine.filter(({ state }) => state === 'refused').length
  const out = reached && (signIn || ended)
  if (reached && !out && waiting === 0 && refused === 0) return null

  const what = out
    ? <><b>登录已到期</b>，重新登录后自动发送</>
    : reached
      ? waiting > 0 ? <><b>正在发送</b> · {waiting}条</> : <b>有要您处理的</b>
      : link
        ? <><b>没有网络，照常可用</b>{waiting > 0 && ` · ${waiting}条待发`}</>
        : <><b>{timeOf(new Date(trueTime(since)))} 起没有网络</b>，内容都在本机，不会丢</>
  const look = `fd-sync${reached && !out ? ' fd-sync--well' : ''}`
  const inside = <>
    <Icon name={out ? 'lock' : reached ? (refused ? 'late' : 'cloud') : 'offline'} />
    <span className="hx-grow">{what}</span>
    {refused > 0 && <Status state="late" word={`${refused}条被退回`} />}
    {link && <Icon name="right" />}
  </>
  if (!link) return <div className={look} role="status">{inside}</div>
  return <a className={look} href={hrefOf('/sent')}>{inside}</a>
}

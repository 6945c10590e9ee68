import type { ReactNode } from 'react'
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

  if (!reached && !link) {
    return (
      <Line icon="offline" link={link}>
        <b>{timeOf(new Date(trueTime(since)))} 起没有网络</b>，内容都在本机，不会丢
      </Line>
    )
  }
  if (!reached) {
    return (
      <Line icon="offline" link={link} refused={refused}>
        <b>{waiting + refused > 0 ? '没有网络' : '没有网络，照常可用'}</b>
        {waiting > 0 && ` · ${waiting}条待发`}
      </Line>
    )
  }
  if (signIn || ended) {
    return (
      <Line icon="lock" link={link} refused={refused}>
        <b>登录已到期</b>，内容都在本机
      </Line>
    )
  }
  // The screen of the queue itself shows the rest in full.
  if (!link || waiting + refused === 0) return null
  if (refused === 0) {
    return (
      <Line look="well" icon="cloud" link>
        <b>正在发送</b> · {waiting}条
      </Line>
    )
  }
  return (
    <Line look="late" icon="late" link>
      <b>{refused}条被退回</b>，要您处理
    </Line>
  )
}

type LineProps = {
  look?: 'well' | 'late'
  icon: 'lock' | 'offline' | 'late' | 'cloud'
  link: boolean
  refused?: number
  children: ReactNode
}

function Line({ look, icon, link, refused = 0, children }: LineProps) {
  const className = look ? `fd-sync fd-sync--${look}` : 'fd-sync'
  const inside = (
    <>
      <Icon name={icon} />
      <span className="hx-grow">{children}</span>
      {refused > 0 && <Status state="late" word={`${refused}条被退回`} />}
      {link && <Icon name="right" />}
    </>
  )
  if (!link) {
    return (
      <p className={className} role="status">
        {inside}
      </p>
    )
  }
  return (
    <div role="status">
      <a className={className} href={hrefOf('/sent')}>
        {inside}
      </a>
    </div>
  )
}

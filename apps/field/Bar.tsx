import { useEffect, useRef } from 'react'
import { hrefOf } from '#apps/field/route.ts'
import { Icon } from '#foundation/ui/icon.tsx'

type BarProps = { title: string; aside?: string | undefined; leave?: 'back' | 'close' }

/** The head of every screen but the first: one way back, where one is, whose it is. A reader begins here. */
export function Bar({ title, aside, leave = 'back' }: BarProps) {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · 护学`
    head.current?.focus({ preventScroll: true })
    return () => {
      document.title = '护学'
    }
  }, [title])
  return (
    <header className="fd-bar">
      <a className="fd-bar__leave" href={hrefOf('/')} aria-label={leave === 'close' ? '关闭，内容会留着' : '返回首页'}>
        <Icon name={leave} />
      </a>
      <h1 ref={head} tabIndex={-1}>
        {title}
      </h1>
      {aside && <small>{aside}</small>}
    </header>
  )
}

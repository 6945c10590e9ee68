import { hrefOf } from '#apps/field/route.ts'
import { Icon } from '#foundation/ui/icon.tsx'

/** The head of every screen but the first: one way back, where one is, whose it is. */
export function Bar({
  title,
  aside,
  leave = 'back',
}: {
  title: string
  aside?: string | undefined
  leave?: 'back' | 'close'
}) {
  return (
    <header className="fd-bar">
      <a className="fd-bar__leave" href={hrefOf('/')} aria-label={leave === 'close' ? '关闭，内容会留着' : '返回首页'}>
        <Icon name={leave} />
      </a>
      <h1>{title}</h1>
      {aside && <small>{aside}</small>}
    </header>
  )
}

import { useEffect, useRef, type ReactNode } from 'react'
import type { MenuWord } from '#apps/admin/shell/menu.ts'
import { FindBox } from '#apps/admin/shell/FindBox.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { useNarrow } from '#foundation/ui/use-narrow.ts'

type TopBarProps = {
  district: string
  menu: readonly MenuWord[]
  /** The path of the word one stands under. */
  at?: string | undefined
  /** Things waiting for me, by path; never news. */
  waiting?: Readonly<Record<string, number>> | undefined
  onFind?: ((words: string) => void) | undefined
  /** Reminders not yet read. */
  bell?: ReactNode
  /** The post one acts in, and its menu. */
  who?: ReactNode
}

/** One row of words, no side menu; what stands under a word are views, in a row of their own. */
export function TopBar({ district, menu, at, waiting = {}, onFind, bell, who }: TopBarProps) {
  const close = useNarrow(1280)
  const two = useNarrow(1135)
  const row = useRef<HTMLElement>(null)
  // On a phone the row is wider than the screen: the word one stands under is brought into sight.
  useEffect(() => {
    const [nav, word] = [row.current, row.current?.querySelector<HTMLElement>('[aria-current]')]
    if (nav && word) nav.scrollLeft = word.offsetLeft - (nav.clientWidth - word.offsetWidth) / 2
  }, [at, two])
  return (
    <header className={two ? 'hx-top hx-top--two' : close ? 'hx-top hx-top--close' : 'hx-top'}>
      <Link className="hx-brand" href="/" aria-label={`护学 ${district} 首页`}>
        <b>护学</b>
        <span>{district}</span>
      </Link>
      <nav className="hx-nav" aria-label="主菜单" ref={row}>
        <ul>
          {menu.map(({ words, path }) => (
            <li key={path}>
              <Link href={path} aria-current={path === at ? 'page' : undefined}>
                {words}
                {waiting[path] ? <Badge count={waiting[path]} of="件待办" /> : null}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {onFind && <FindBox onFind={onFind} />}
      {bell}
      {who}
    </header>
  )
}

function Badge({ count, of }: { count: number; of: string }) {
  return (
    <span className="hx-badge">
      {count}
      <span className="hx-hidden">{of}</span>
    </span>
  )
}

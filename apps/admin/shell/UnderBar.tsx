import type { MenuWord } from '#apps/admin/shell/menu.ts'
import { Link } from '#foundation/ui/link.tsx'

/** The screens of a word that has several, as views: where one is, and what lies beside it. */
export function UnderBar({ word: { words, under = [] }, at }: { word: MenuWord; at: string | undefined }) {
  return (
    <nav className="hx-under" aria-label={words}>
      {under.map(({ words: view, path }) => (
        <Link key={path} className="hx-view" href={path} aria-current={path === at ? 'page' : undefined}>
          {view}
        </Link>
      ))}
    </nav>
  )
}

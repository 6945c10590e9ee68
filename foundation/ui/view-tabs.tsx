import { Icon } from '#foundation/ui/icon.tsx'
import { Link } from '#foundation/ui/link.tsx'

export type View = { key: string; words: string; count?: number | undefined; href: string }

type ViewTabsProps = {
  views: readonly View[]
  /** The key of the view one looks at. */
  on: string
  name?: string
  onSave?: (() => void) | undefined
}

/** Views as words with counts. They are links: a view can be bookmarked and sent. */
export function ViewTabs({ views, on, name = '常用视图', onSave }: ViewTabsProps) {
  return (
    <nav className="hx-views" aria-label={name}>
      {views.map(({ key, words, count, href }) => (
        <Link key={key} className="hx-view" href={href} aria-current={key === on ? 'page' : undefined}>
          {words}
          {count !== undefined && ` ${count}`}
        </Link>
      ))}
      {onSave && (
        <button type="button" className="hx-view hx-view--save" onClick={onSave}>
          <Icon name="plus" /> 存为视图
        </button>
      )}
    </nav>
  )
}

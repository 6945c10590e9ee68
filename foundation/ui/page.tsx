import { useEffect, type ReactNode } from 'react'
import { Link } from '#foundation/ui/link.tsx'

/** What the browser tab and the reader say: 41号 · 护学. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · 护学`
  }, [title])
}

export const Page = ({ children }: { children: ReactNode }) => <div className="hx-page">{children}</div>

type PageHeadProps = {
  title: string
  /** Names of schools and documents stand in the title face. */
  paper?: boolean | undefined
  crumbs?: readonly { words: string; href?: string | undefined }[] | undefined
  tags?: ReactNode
  deeds?: ReactNode
}

/** Crumbs only on detail pages, the title, its tags, the lesser deeds at the right. */
export function PageHead({ title, paper, crumbs, tags, deeds }: PageHeadProps) {
  useTitle(title)
  return (
    <>
      {crumbs && (
        <nav className="hx-crumb" aria-label="所在位置">
          <ol>
            {crumbs.map(({ words, href }) => (
              <li key={words}>{href ? <Link href={href}>{words}</Link> : words}</li>
            ))}
          </ol>
        </nav>
      )}
      <header className="hx-page__head">
        <div>
          <h1 className={paper ? 'hx-title' : 'hx-h1'}>{title}</h1>
          {tags && <div className="hx-page__tags">{tags}</div>}
        </div>
        {deeds && <div className="hx-row hx-row--wrap">{deeds}</div>}
      </header>
    </>
  )
}

type SectionProps = {
  title: ReactNode
  /** Small, beside the title: 10条 · 只增不改. */
  remark?: ReactNode
  /** At the right: a link to all of it. */
  more?: ReactNode
  ruled?: boolean | undefined
  children: ReactNode
}

export function Section({ title, remark, more, ruled, children }: SectionProps) {
  return (
    <section className="hx-section">
      <div className={ruled ? 'hx-section__head hx-section__head--ruled' : 'hx-section__head'}>
        <h2 className="hx-h2">{title}</h2>
        {remark && <span className="hx-small hx-ink-3">{remark}</span>}
        {more && <span className="hx-section__more hx-small">{more}</span>}
      </div>
      {children}
    </section>
  )
}

/** Facts about one thing: 到期, 学校, 要求. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="hx-kv">
      {facts.map(([name, value]) => [<dt key={`${name}-name`}>{name}</dt>, <dd key={name}>{value}</dd>])}
    </dl>
  )
}

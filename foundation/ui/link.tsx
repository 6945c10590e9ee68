import { createContext, useContext, type AnchorHTMLAttributes, type MouseEvent } from 'react'

/** How this program goes somewhere without loading the page anew; without it links are plain links. */
export const GoContext = createContext<((href: string) => void) | undefined>(undefined)

export const useGo = (): ((href: string) => void) => {
  const go = useContext(GoContext)
  return go ?? ((href) => window.location.assign(href))
}

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }

/** A real link: middle click, copy and open in a new tab work as everywhere. */
export function Link({ href, onClick, ...rest }: LinkProps) {
  const go = useContext(GoContext)
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0
    const elsewhere = !href.startsWith('/') || rest.target !== undefined || rest.download !== undefined
    if (!go || event.defaultPrevented || modified || elsewhere) return
    event.preventDefault()
    go(href)
  }
  return <a href={href} onClick={follow} {...rest} />
}

import { useEffect, useState, type RefObject } from 'react'

/** The number of the article one is reading: the last whose head has passed the top of the column. */
export function useArticleInSight(document: RefObject<HTMLElement | null>, drawn: unknown): number | undefined {
  const [at, setAt] = useState<number>()
  useEffect(() => {
    const scroller = document.current?.closest('.hx-panel__body')
    if (!scroller) return
    const look = () => {
      const top = scroller.getBoundingClientRect().top + 80
      const sections = [...scroller.querySelectorAll<HTMLElement>('.lp-article')]
      const passed = sections.filter((section) => section.getBoundingClientRect().top <= top)
      const reading = passed.at(-1) ?? sections[0]
      setAt(reading && Number(reading.id.replace('article-', '')))
    }
    look()
    scroller.addEventListener('scroll', look, { passive: true })
    return () => scroller.removeEventListener('scroll', look)
  }, [document, drawn])
  return at
}

/** Prints one of the papers of a visit alone; the rest of the page stays on the screen. */
export function printPaper(paper: 'notice' | 'record'): void {
  const { dataset } = document.documentElement
  dataset['print'] = `inspection-${paper}`
  window.addEventListener('afterprint', () => delete dataset['print'], { once: true })
  window.print()
}

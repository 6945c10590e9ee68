/** Prints the clause beside the document in place of the document. */
export function printClause(): void {
  const { dataset } = document.documentElement
  dataset['print'] = 'clause'
  window.addEventListener('afterprint', () => delete dataset['print'], { once: true })
  window.print()
}

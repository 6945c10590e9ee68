import { Section } from '#foundation/ui/page.tsx'
import type { OrderPage } from '#matters/supervision/supervision-reads.contract.ts'

/** 督办单 as printed: read on the screen when opened, alone on paper. The words are those of `orderText`. */
export function OrderPaper({ page: { text } }: { page: OrderPage }) {
  const [title = '', number = '', , to = '', ...rest] = text.split('\n')
  const gap = rest.indexOf('')
  const parts = rest.slice(0, gap)
  const [office = '', day = '', , stub = ''] = rest.slice(gap + 1)
  return (
    <div className="or-paper">
      <Section title="督办单全文">
        <article className="or-sheet">
          <h3>{title}</h3>
          <p className="or-sheet__number">{number}</p>
          <p>{to}</p>
          <table>
            <tbody>
              {parts.map((line) => {
                const at = line.indexOf('：')
                return (
                  <tr key={line}>
                    <th scope="row">{line.slice(0, at)}</th>
                    <td>{line.slice(at + 1)}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
          <p className="or-sheet__foot">{office}</p>
          <p className="or-sheet__foot">{day}</p>
          <p className="or-sheet__stub">{stub}</p>
        </article>
      </Section>
    </div>
  )
}

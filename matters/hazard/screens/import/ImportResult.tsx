import { Button, LinkButton } from '#foundation/ui/button.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Section } from '#foundation/ui/page.tsx'
import type { LedgerApplied } from '#matters/hazard/ledger-import.contract.ts'
import type { Judged } from '#matters/hazard/screens/import/use-ledger-import.ts'

type ImportResultProps = { result: LedgerApplied; rows: readonly Judged[]; onAgain: () => void }

/** What was taken over, with the way to each, and what was left and why. */
export function ImportResult({ result: { applied, refused }, rows, onAgain }: ImportResultProps) {
  const of = (row: number) => rows.find((one) => one.row === row)
  const line = ({ row, numberText }: { row: number; numberText: string }) => {
    const { hazardId, title } = of(row) ?? {}
    return (
      <>
        {hazardId ? <Link href={`/hazards/${hazardId}`}>{numberText}</Link> : numberText} {title}
      </>
    )
  }
  return (
    <div className="li">
      <Section title={applied.length > 0 ? `已更正${applied.length}处` : '没有更正'} ruled>
        {applied.length > 0 && (
          <ul className="li-done" aria-label="已更正">
            {applied.map((one) => (
              <li key={one.row}>{line(one)}</li>
            ))}
          </ul>
        )}
      </Section>
      {refused.length > 0 && (
        <Section title="没有接受" remark={`${refused.length}行`} ruled>
          <ul className="li-done" aria-label="没有接受">
            {refused.map((one) => (
              <li key={one.row}>
                {line(one)}
                <span className="hx-tone-late"> {one.reason}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p className="hx-row hx-row--wrap li-apply">
        <LinkButton href="/ledger" kind="primary">
          回到台账
        </LinkButton>
        <Button onClick={onAgain}>再导入一份</Button>
      </p>
    </div>
  )
}

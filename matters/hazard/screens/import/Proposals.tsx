import { useState } from 'react'
import { Icon } from '#foundation/ui/icon.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Section } from '#foundation/ui/page.tsx'
import type { Judged } from '#matters/hazard/screens/import/use-ledger-import.ts'

const LISTED_AT_ONCE = 100
const shown = (text: string): string => (text === '' ? '（空）' : text)

type ProposalsProps = {
  title: string
  rows: readonly Judged[]
  /** The rows to be taken, where one may choose. */
  taken?: ReadonlySet<number> | undefined
  onTake?: ((rows: readonly number[], take: boolean) => void) | undefined
}

/** The rows of the file that differ from the ledger, field by field; a long list comes in parts. */
export function Proposals({ title, rows, taken, onTake }: ProposalsProps) {
  const [listed, setListed] = useState(LISTED_AT_ONCE)
  if (rows.length === 0) return null
  const all = taken !== undefined && rows.every(({ row }) => taken.has(row))
  return (
    <Section
      title={title}
      remark={`${rows.length}行`}
      ruled
      more={
        onTake && (
          <button
            type="button"
            className="hx-link"
            onClick={() =>
              onTake(
                rows.map(({ row }) => row),
                !all,
              )
            }
          >
            {all ? '全部不选' : '全部选上'}
          </button>
        )
      }
    >
      <ul aria-label={title}>
        {rows.slice(0, listed).map((one) => (
          <Proposal key={one.row} proposal={one} taken={taken?.has(one.row)} onTake={onTake} />
        ))}
      </ul>
      {rows.length > listed && (
        <button type="button" className="hx-btn hx-btn--small" onClick={() => setListed(listed + LISTED_AT_ONCE)}>
          还有{rows.length - listed}行，再列{Math.min(LISTED_AT_ONCE, rows.length - listed)}行
        </button>
      )}
    </Section>
  )
}

type ProposalProps = { proposal: Judged; taken: boolean | undefined; onTake: ProposalsProps['onTake'] }

function Proposal({ proposal: { row, hazardId, numberText, title, changes, refused }, taken, onTake }: ProposalProps) {
  const name = [numberText || '没有编号', title].filter(Boolean).join(' ')
  return (
    <li className="li-row">
      <div className="li-row__head">
        {onTake && (
          <input
            type="checkbox"
            className="hx-tick"
            aria-label={`接受第${row}行：${name}`}
            checked={taken === true}
            onChange={(event) => onTake([row], event.target.checked)}
          />
        )}
        <span className="hx-small hx-ink-3 hx-nowrap">第{row}行</span>
        <b>{hazardId ? <Link href={`/hazards/${hazardId}`}>{numberText}</Link> : numberText || '没有编号'}</b>
        <span className="li-row__title">{title}</span>
      </div>
      {changes.length > 0 && (
        <dl className="li-changes">
          {changes.map(({ field, label, before, after }) => (
            <div key={field}>
              <dt>{label}</dt>
              <dd className="hx-ink-2">
                <span className="hx-hidden">现在：</span>
                {shown(before)}
              </dd>
              <dd className="li-after">
                <Icon name="right" />
                <span className="hx-hidden">改为：</span>
                <b>{shown(after)}</b>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {refused.map((reason) => (
        <p key={reason} className="li-refused">
          <Icon name="late" />
          <span>{reason}</span>
        </p>
      ))}
    </li>
  )
}

import { dayOf } from '#foundation/calendar/day.ts'
import { monthDayWords } from '#foundation/calendar/words.ts'
import { fileUrl } from '#foundation/file/file.contract.ts'
import { Link } from '#foundation/ui/link.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { Photo } from '#foundation/ui/photo.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { Tag } from '#foundation/ui/tag.tsx'
import type { Finding, VisitPage } from '#duties/inspection/inspection-shown.ts'
import { isInspected } from '#duties/inspection/inspection.ts'

/** What was found, item by item, and what became of it. */
export function Findings({ page: { visit, findings } }: { page: VisitPage }) {
  if (!isInspected(visit.state)) return null
  const asHazards = findings.filter(({ hazard }) => hazard)
  const closed = asHazards.filter(({ closedAt }) => closedAt)
  const remark = [
    `${findings.length}项`,
    asHazards.length > 0 && `转隐患${asHazards.length}项，已销号${closed.length}项`,
  ]
  return (
    <Section title="发现的问题" remark={remark.filter(Boolean).join(' · ')}>
      {findings.length === 0 ? (
        <p className="hx-ink-2">逐项检查，没有发现问题。</p>
      ) : (
        <ol className="in-findings">
          {findings.map((finding) => (
            <li key={finding.id}>
              <b>{`${finding.spot}：${finding.text}`}</b>
              <small className="hx-ink-2">{`${finding.item} · 依据${finding.basis}`}</small>
              <Became finding={finding} />
              {finding.photos.length > 0 && (
                <div className="in-photos">
                  {finding.photos.map((id) => (
                    <Photo
                      key={id}
                      src={fileUrl(id, 'thumb')}
                      href={fileUrl(id)}
                      alt={`${finding.spot}：${finding.text}`}
                    />
                  ))}
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

function Became({ finding: { hazard, hazardNumber, notHazard, toHazard, closedAt } }: { finding: Finding }) {
  if (hazard)
    return (
      <p className="in-tags">
        <Link href={`/hazards/${hazard}`}>{`隐患 ${hazardNumber ?? ''}`}</Link>
        {notHazard ? (
          <Status state="todo" word={notHazard} />
        ) : closedAt ? (
          <Status state="done" word={`${monthDayWords(dayOf(closedAt))}销号`} />
        ) : (
          <Status state="doing" word="整改中" />
        )}
      </p>
    )
  if (notHazard) return <span className="hx-tone-late">{`没有登记成隐患：${notHazard}`}</span>
  return toHazard ? <Tag>下发后转隐患</Tag> : null
}

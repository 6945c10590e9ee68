import { fileUrl } from '#foundation/file/file.contract.ts'
import { Button } from '#foundation/ui/button.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { Photo } from '#foundation/ui/photo.tsx'
import { Tag } from '#foundation/ui/tag.tsx'
import type { Finding, VisitPage } from '#duties/inspection/inspection-shown.ts'
import { isInspected } from '#duties/inspection/inspection.ts'

/** What was found, item by item, and what became of it. */
export function Findings({ page: { visit, findings, checklist } }: { page: VisitPage }) {
  if (!isInspected(visit.state)) return null
  return (
    <Section title="发现的问题" remark={`${findings.length}项 · ${checklist.name}`}>
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

function Became({ finding: { hazard, hazardNumber, notHazard, toHazard } }: { finding: Finding }) {
  if (hazard) return <Link href={`/hazards/${hazard}`}>{`已登记为隐患 ${hazardNumber ?? ''}`}</Link>
  if (notHazard) return <span className="hx-tone-late">{`没有登记成隐患：${notHazard}`}</span>
  return toHazard ? <Tag>下发后转隐患</Tag> : null
}

/** 整改通知书 as served, or as it will be. */
export function Notice({ page: { visit, draft } }: { page: VisitPage }) {
  const text = visit.noticeText ?? draft?.replace('{编号}', '下发时编号')
  if (!text) return null
  const [title, ...lines] = text.split('\n')
  return (
    <Section
      title="整改通知书"
      remark={visit.noticeNumberText ?? '草稿'}
      more={
        <Button small icon="print" onClick={() => window.print()}>
          打印
        </Button>
      }
    >
      <article className="in-notice">
        <h3>{title}</h3>
        {lines.map((line, i) => (
          // lines of a text that never changes place
          <p key={`${i}-${line}`}>{line}</p>
        ))}
      </article>
    </Section>
  )
}

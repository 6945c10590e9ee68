import { momentWords } from '#foundation/calendar/words.ts'
import { fileUrl } from '#foundation/file/file.contract.ts'
import { Section } from '#foundation/ui/page.tsx'
import { Timeline, type TimelineEntry } from '#foundation/ui/timeline.tsx'
import type { HazardPage } from '#matters/hazard/hazard-reads.contract.ts'

const marks = { plain: undefined, good: 'done', warn: 'soon', bad: 'late' } as const

/** 经过: newest first, rulings and refusals in full, only ever added to. */
export function Course({ page: { timeline } }: { page: HazardPage }) {
  const entries = timeline.map(({ id, at, observedAt, who, what, more, tone, photos }): TimelineEntry => {
    const seen = observedAt && Math.abs(at.getTime() - observedAt.getTime()) > 120_000 ? observedAt : undefined
    return {
      key: id,
      when: momentWords(seen ?? at),
      who,
      what,
      mark: marks[tone],
      more: (more || photos.length > 0 || seen) && (
        <>
          {more}
          {photos.length > 0 && (
            <>
              {more && ' '}
              {photos.map((file, index) => (
                <a key={file} href={fileUrl(file)} target="_blank" rel="noreferrer" className="hz-photo-link">
                  {photos.length > 1 ? `照片${index + 1}` : '照片'}
                </a>
              ))}
            </>
          )}
          {seen && <span className="hx-small">（{momentWords(at)}补传）</span>}
        </>
      ),
    }
  })
  return (
    <Section title="经过" remark={`${entries.length}条 · 只增不改`}>
      <Timeline entries={entries} />
    </Section>
  )
}

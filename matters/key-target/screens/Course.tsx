import { plainDay } from '#foundation/calendar/day.ts'
import { dayWords, momentWords } from '#foundation/calendar/words.ts'
import { fileUrl } from '#foundation/file/file.contract.ts'
import { Link } from '#foundation/ui/link.tsx'
import { Facts, Section } from '#foundation/ui/page.tsx'
import { PhotoPair } from '#foundation/ui/photo.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { Tag } from '#foundation/ui/tag.tsx'
import type { TargetPage } from '#matters/key-target/key-target-reads.contract.ts'
import { milestoneStanding } from '#matters/key-target/process.ts'
import { milestoneLooks } from '#matters/key-target/screens/standing.ts'
import { useToday } from '#registry/sign-in/screens/use-me.ts'

const day = (text: string) => dayWords(plainDay(text))

/** Measures and milestones, each with how it stands. */
export function Plan({ target }: Pick<TargetPage, 'target'>) {
  const today = useToday()
  const { measures, milestones } = target
  if (measures.length === 0) return null
  return (
    <>
      <Section title="整治措施" remark={`${measures.length}条`}>
        <ol className="kt-measures">
          {measures.map((each, i) => (
            <li key={each}>{`${i + 1}. ${each}`}</li>
          ))}
        </ol>
      </Section>
      <Section
        title="时间节点"
        remark={`${milestones.filter(({ reachedOn }) => reachedOn !== null).length}/${milestones.length}办完`}
      >
        <ul className="kt-milestones">
          {milestones.map((each) => (
            <li key={each.seq}>
              <div className="kt-line">
                <b>{each.what}</b>
                <span>{`${day(each.dueOn)}前`}</span>
                <Status {...milestoneLooks[milestoneStanding(each, today)]} />
              </div>
              {each.reachedOn && <p className="hx-ink-2">{`${day(each.reachedOn)}办完：${each.note}`}</p>}
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

/** The newest pictures of before and after, side by side, and what the acceptance found. */
export function BeforeAfter({ page }: { page: TargetPage }) {
  const { target, before, after, acceptedByName } = page
  const [first] = before
  const [last] = after
  if (!first) return null
  const shown = (photo: typeof first, mark: string) => ({
    src: fileUrl(photo.file, 'thumb'),
    alt: mark,
    mark,
    under: `${photo.by} ${momentWords(photo.at)}`,
    href: fileUrl(photo.file),
  })
  return (
    <Section title="完成和验收" remark={`整治前${before.length}张，整治后${after.length}张`}>
      <PhotoPair before={shown(first, '整治前')} after={last && shown(last, '整治后')} />
      <Facts
        facts={[
          ['完成情况', target.result],
          ['验收结论', target.finding ? `${target.finding}（${acceptedByName ?? '办公室'}）` : '还没有验收'],
        ]}
      />
    </Section>
  )
}

const kinds = {
  progress: '进展',
  'look-back': '回头看',
  acceptance: '验收',
  decision: '决定',
  recurrence: '反复',
} as const
const judged = {
  'look-back': ['又反复', '保持住了'],
  acceptance: ['不合格', '合格'],
} as const

/** Progress, look-backs, acceptances and decisions, the newest first. */
export function Course({ page: { entries } }: { page: TargetPage }) {
  if (entries.length === 0) return null
  return (
    <Section title="进展和回头看" remark={`${entries.length}条`}>
      <ul className="kt-entries">
        {entries.map(({ id, kind, onDay, words, good, photos, hazard, byName }) => (
          <li key={id}>
            <div className="kt-line">
              <Tag strong={kind === 'recurrence' || (kind === 'look-back' && good === false)}>{kinds[kind]}</Tag>
              <span>{day(onDay)}</span>
              <span className="hx-ink-2">{byName}</span>
              {(kind === 'look-back' || kind === 'acceptance') && good !== null && <b>{judged[kind][good ? 1 : 0]}</b>}
            </div>
            <p>{hazard ? <Link href={`/hazards/${hazard}`}>{words}</Link> : words}</p>
            {photos.length > 0 && (
              <div className="kt-photos">
                {photos.map((file, i) => (
                  <a key={file} href={fileUrl(file)} target="_blank" rel="noreferrer">
                    <img src={fileUrl(file, 'thumb')} alt={`${kinds[kind]}照片${i + 1}`} loading="lazy" />
                  </a>
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

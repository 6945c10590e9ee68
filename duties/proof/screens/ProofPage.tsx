import { useQuery } from '@tanstack/react-query'
import { dayOf } from '#foundation/calendar/day.ts'
import { fullMomentWords, momentWords } from '#foundation/calendar/words.ts'
import { fileUrl } from '#foundation/file/file.contract.ts'
import { Link } from '#foundation/ui/link.tsx'
import { Note } from '#foundation/ui/notice.tsx'
import { Facts, Page, PageHead, Section } from '#foundation/ui/page.tsx'
import { Course } from '#foundation/ui/course.tsx'
import { PageUnread } from '#foundation/ui/page-unread.tsx'
import { Photo } from '#foundation/ui/photo.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { Tag } from '#foundation/ui/tag.tsx'
import { usePart } from '#foundation/ui/url-state.ts'
import type { ProofPage } from '#duties/proof/proof-shown.ts'
import { outcomeWords, standingWords } from '#duties/proof/proof.words.ts'
import { desk } from '#duties/proof/screens/asks.ts'
import { cellHref, proofHref } from '#duties/proof/screens/proof-href.ts'
import { ProofDeeds } from '#duties/proof/screens/ProofDeeds.tsx'
import { ProofPoints } from '#duties/proof/screens/ProofPoints.tsx'
import { ProofSheet } from '#duties/proof/screens/ProofSheet.tsx'
import { proofLook } from '#duties/proof/screens/proof-look.ts'
import '#duties/proof/screens/proof.css'

/** One proof: who, when, where, by which list, and all that happened to it since. */
export function ProofScreen() {
  const proofId = usePart('proof')
  const page = useQuery({ queryKey: ['proof', proofId], queryFn: () => desk.proofPage({ proofId }) })
  if (!page.data)
    return <PageUnread read={page} title="一次记录" what="这次记录" back={{ href: '/proofs', words: '看谁做了什么' }} />
  return <ProofOf page={page.data} />
}

function ProofOf({ page }: { page: ProofPage }) {
  const { dutyName, subjectName, outcome, correctedBy, photos, timeline, versions, clauses } = page
  return (
    <Page>
      <PageHead
        title={dutyName}
        crumbs={[
          { words: '谁做了什么', href: '/proofs' },
          { words: `${subjectName}：${dutyName}`, href: cellHref(page) },
          { words: momentWords(page.observedAt) },
        ]}
        tags={
          <>
            <Status pill {...proofLook(page)} />
            <Tag>{subjectName}</Tag>
            {clauses.length > 0 && <Tag>条款{clauses.join('、')}</Tag>}
          </>
        }
      />
      {correctedBy && (
        <Note>
          这一次已经更正，以新的为准：<Link href={proofHref(correctedBy)}>看更正后的</Link>
        </Note>
      )}
      <div className="pf-two">
        <div>
          <Facts facts={factsOf(page)} />
          <ProofDeeds page={page} />
          <Filled page={page} />
          {page.sheet && <ProofSheet page={page} sheet={page.sheet} />}
          {page.place === 'points' && outcome === 'done' && <ProofPoints page={page} />}
          {photos.length > 0 && (
            <Section title="照片" remark={`${photos.length}张`}>
              <div className="pf-photos">
                {photos.map((file, i) => (
                  <Photo
                    key={file}
                    src={fileUrl(file, 'thumb')}
                    href={fileUrl(file)}
                    alt={`${dutyName}第${i + 1}张照片`}
                  />
                ))}
              </div>
            </Section>
          )}
        </div>
        <div>
          {versions.length > 1 && <Versions page={page} />}
          <Course of={timeline} />
        </div>
      </div>
    </Page>
  )
}

const sameDay = (a: Date, b: Date): boolean => dayOf(a) === dayOf(b)

function factsOf(page: ProofPage) {
  const { postName, observedAt, receivedAt, period, slotName, turn, outcome, reason, countersign, completionOnly } =
    page
  const which = [period.replace(/^[a-z-]+-(?=\d)/, ''), slotName, turn > 1 ? `第${turn}次` : '']
    .filter(Boolean)
    .join(' ')
  return [
    ['由谁', postName],
    ['现场时间', fullMomentWords(observedAt)],
    ['收到时间', sameDay(observedAt, receivedAt) ? momentWords(receivedAt) : fullMomentWords(receivedAt)],
    ['哪一期', which],
    [
      '结果',
      outcome === 'done' ? standingWords[page.standing] : [outcomeWords[outcome], reason].filter(Boolean).join('：'),
    ],
    ...(completionOnly ? [] : ([['位置', placeWords(page)]] as const)),
    ...(countersign.wanted
      ? ([
          [
            '会签',
            countersign.byName
              ? `${countersign.byName}，${momentWords(page.countersignedAt ?? receivedAt)}`
              : '还没有会签',
          ],
        ] as const)
      : []),
  ] as const
}

/** Where it was given from: its distance with the error of the phone, or why there is none. */
function placeWords({ place, outcome, metres, accuracy, placeReason }: ProofPage): string {
  if (place === 'none' || outcome !== 'done') return '不要求'
  const error = accuracy === null ? '' : `，误差${Math.round(accuracy)}米`
  const where = metres === null ? '' : `离最近校门（点位）${metres}米${error}`
  return [where, placeReason].filter(Boolean).join('；原因：') || (accuracy === null ? '没有记录' : `已定位${error}`)
}

/** The counts and words the duty asks for. */
function Filled({ page: { fieldsAsked, fields } }: { page: ProofPage }) {
  const facts = fieldsAsked
    .filter(({ code }) => fields[code] !== undefined)
    .map(({ code, name, unit = '' }) => {
      const value = fields[code]
      return [name, typeof value === 'boolean' ? (value ? '是' : '否') : `${value}${unit}`] as const
    })
  if (facts.length === 0) return null
  return (
    <Section title="填报">
      <Facts facts={facts} />
    </Section>
  )
}

/** What was said first, and every correction: none of them is overwritten. */
const Versions = ({ page: { versions, id } }: { page: ProofPage }) => (
  <Section title="更正" remark={`${versions.length - 1}次 · 原报留着`}>
    <ol className="pf-versions">
      {versions.map((one, i) => (
        <li key={one.id} aria-current={one.id === id ? 'true' : undefined}>
          <Link href={proofHref(one.id)}>{i === 0 ? '原报' : `第${i}次更正`}</Link>
          <span>{`${one.postName} ${momentWords(one.receivedAt)} ${outcomeWords[one.outcome]}`}</span>
          {!one.correctedBy && <b>以这次为准</b>}
        </li>
      ))}
    </ol>
  </Section>
)

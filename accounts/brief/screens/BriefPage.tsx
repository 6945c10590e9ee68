import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { fullMomentWords } from '#foundation/calendar/words.ts'
import type { Output } from '#foundation/endpoint.ts'
import { fileUrl } from '#foundation/file/file.contract.ts'
import { Refused } from '#foundation/refused.ts'
import { Button } from '#foundation/ui/button.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Field, TextArea } from '#foundation/ui/field.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Facts, Page, PageHead, Section } from '#foundation/ui/page.tsx'
import { Photo } from '#foundation/ui/photo.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { usePart } from '#foundation/ui/url-state.ts'
import type { briefContract } from '#accounts/brief/brief.contract.ts'
import { briefStateWords } from '#accounts/brief/brief.words.ts'
import { briefs, useDeed } from '#accounts/brief/screens/asks.ts'
import { briefLook } from '#accounts/brief/screens/looks.ts'
import '#accounts/brief/screens/brief.css'

type BriefRead = Output<typeof briefContract.readBrief>

/** One 情况反映 with its receipt and its answer. */
export function BriefPageScreen() {
  const briefId = usePart('brief')
  const read = useQuery({ queryKey: ['brief', 'one', briefId], queryFn: () => briefs.readBrief({ briefId }) })
  if (read.data) return <BriefOf read={read.data} />
  const gone = read.error instanceof Refused && read.error.status < 500 ? read.error.message : undefined
  return (
    <Page>
      <PageHead title="情况反映" />
      {gone ? (
        <Empty why={gone}>
          <Link href="/briefs">回到情况反映</Link>
        </Empty>
      ) : read.isError ? (
        <ErrorState what="没有取到情况反映" because={read.error.message} onRetry={() => void read.refetch()} />
      ) : (
        <Loading bars={5} />
      )}
    </Page>
  )
}

function BriefOf({ read }: { read: BriefRead }) {
  const { brief, body, clauseWords, answer, sentBy, readBy, answeredBy, photos, mayAnswer, marksRead } = read
  const receipt = useDeed(() => briefs.markBriefRead({ briefId: brief.id, version: brief.version }), '已回执')
  const told = useRef(false)
  useEffect(() => {
    if (!marksRead || told.current) return
    told.current = true
    receipt.mutate(undefined)
  })
  return (
    <Page>
      <PageHead
        title={brief.title}
        crumbs={[{ words: '情况反映', href: '/briefs' }, { words: brief.unitName }]}
        tags={<Status state={briefLook[brief.state]} word={briefStateWords[brief.state]} pill />}
      />
      <Facts
        facts={[
          ['报送', `${fullMomentWords(brief.sentAt)} ${sentBy}`],
          ...(clauseWords ? ([['条款', clauseWords]] as const) : []),
          ['回执', brief.readAt ? `${fullMomentWords(brief.readAt)} ${readBy}` : '办公室还没有打开'],
        ]}
      />
      <Section title="情况">
        {body.split('\n').map((line, i) => (
          <p key={`${i}-${line.slice(0, 8)}`}>{line}</p>
        ))}
        {photos.length > 0 && (
          <div className="br-photos">
            {photos.map((file) => (
              <Photo key={file} src={fileUrl(file, 'thumb')} href={fileUrl(file)} alt={`${brief.title}的照片`} />
            ))}
          </div>
        )}
      </Section>
      <Section
        title="答复"
        remark={brief.answeredAt ? `${fullMomentWords(brief.answeredAt)} ${answeredBy}` : undefined}
      >
        {answer ? (
          <p>{answer}</p>
        ) : mayAnswer === null ? (
          <Answer brief={brief} />
        ) : (
          <p className="hx-ink-2">办公室还没有答复</p>
        )}
      </Section>
    </Page>
  )
}

function Answer({ brief }: Pick<BriefRead, 'brief'>) {
  const [answer, setAnswer] = useState('')
  const send = useDeed(() => briefs.answerBrief({ briefId: brief.id, version: brief.version, answer }), '已答复')
  return (
    <>
      <Field label="答复内容" required error={send.error?.message}>
        {(hold) => (
          <TextArea
            {...hold}
            rows={4}
            maxLength={1000}
            value={answer}
            onChange={(event) => setAnswer(event.target.value)}
          />
        )}
      </Field>
      <Button
        kind="primary"
        busy={send.isPending}
        disabledReason={answer.trim().length < 4 ? '请写答复' : undefined}
        onClick={() => send.mutate(undefined)}
      >
        答复
      </Button>
    </>
  )
}

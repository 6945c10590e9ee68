import { useState } from 'react'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { FilePick } from '#foundation/ui/file-pick.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { LongWork } from '#foundation/ui/long-work.tsx'
import { Page, PageHead, Section } from '#foundation/ui/page.tsx'
import { correctableTitles, mayImport } from '#matters/hazard/reimport.ts'
import { ImportPreview } from '#matters/hazard/screens/import/ImportPreview.tsx'
import { ImportResult } from '#matters/hazard/screens/import/ImportResult.tsx'
import { useLedgerImport } from '#matters/hazard/screens/import/use-ledger-import.ts'
import { useMe } from '#matters/hazard/screens/use-now.ts'
import '#matters/hazard/screens/import/ledger-import.css'

const MOST_BYTES = 20_000_000

const whyUnfit = ({ name, size }: File): string | undefined => {
  if (!/\.xlsx$/i.test(name)) return `${name}不是xlsx文件，请用本平台导出的台账修改`
  return size > MOST_BYTES ? `${name}超过20兆，请分开导入` : undefined
}

/** 导入改过的台账: an exported ledger comes back as proposals, row by row, and nothing is taken unseen. */
export function LedgerImport() {
  const me = useMe()
  return (
    <Page>
      <PageHead
        title="导入改过的台账"
        crumbs={[{ words: '隐患排查整改台账', href: '/ledger' }, { words: '导入改过的台账' }]}
      />
      {!me ? (
        <Loading bars={4} />
      ) : mayImport(me.post) ? (
        <Importing />
      ) : (
        <Empty why="只有牵头单位和办公室可以更正台账">
          <Link href="/ledger">回到台账</Link>
        </Empty>
      )}
    </Page>
  )
}

function Importing() {
  const [files, setFiles] = useState<File[]>([])
  const [refused, setRefused] = useState<string>()
  const { look, apply, percent, stop } = useLedgerImport()
  const again = () => {
    setFiles([])
    setRefused(undefined)
    look.reset()
    apply.reset()
  }
  const take = (given: File[]) => {
    again()
    setFiles(given)
    const [chosen] = given
    if (chosen) look.mutate(chosen)
  }
  if (apply.data && look.data) return <ImportResult result={apply.data} rows={look.data.proposals} onAgain={again} />
  const stopped = look.error?.message === '已停止'
  return (
    <div className="li">
      <Section title="选文件" remark="先预览，看过再接受">
        <p className="hx-small hx-ink-2">
          从<Link href="/ledger">台账</Link>导出，在Excel里改好，再选回来。可以改：{correctableTitles.join('、')}
          。其他各列请在平台上办理相应步骤。
        </p>
        <FilePick
          what="台账文件（xlsx）"
          files={files}
          onChange={take}
          accept=".xlsx"
          refuse={whyUnfit}
          onRefused={(words) => {
            again()
            setRefused(words)
          }}
        />
        {refused && <ErrorState what={refused} />}
      </Section>
      {look.isPending && (
        <LongWork
          what={percent < 100 ? '正在上传' : '正在逐行比对'}
          percent={percent < 100 ? percent : undefined}
          onCancel={percent < 100 ? stop : undefined}
        />
      )}
      {look.isError && !stopped && (
        <ErrorState what="没有看成" because={look.error.message.replace(/。$/, '')} onRetry={() => take(files)} />
      )}
      {look.data && (
        <ImportPreview
          key={look.data.fileId}
          previewed={look.data}
          busy={apply.isPending}
          error={apply.error}
          onDrop={again}
          onApply={(rows) => apply.mutate({ fileId: look.data.fileId, rows })}
        />
      )}
    </div>
  )
}

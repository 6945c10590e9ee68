import { useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { NextStep } from '#foundation/ui/notice.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { Proposals } from '#matters/hazard/screens/import/Proposals.tsx'
import type { Judged, Previewed } from '#matters/hazard/screens/import/use-ledger-import.ts'

type ImportPreviewProps = {
  previewed: Previewed
  busy: boolean
  error: Error | null
  onApply: (rows: readonly Judged[]) => void
  onDrop: () => void
}

/** What the file would change, everything acceptable chosen; nothing has happened yet. */
export function ImportPreview({ previewed, busy, error, onApply, onDrop }: ImportPreviewProps) {
  const { proposals, unchanged, name } = previewed
  const fit = proposals.filter((one) => one.fit)
  const unfit = proposals.filter((one) => !one.fit)
  const [taken, setTaken] = useState<ReadonlySet<number>>(() => new Set(fit.map(({ row }) => row)))
  const rows = fit.filter(({ row }) => taken.has(row))
  const take = (some: readonly number[], add: boolean) =>
    setTaken((old) => new Set(add ? [...old, ...some] : [...old].filter((row) => !some.includes(row))))
  const counts = [
    ['可以接受', fit.length],
    ['不能接受', unfit.length],
    ['没有改动', unchanged],
  ] as const
  return (
    <>
      <Section title="预览" remark={`${name} · 还没有改动任何数据`}>
        <dl className="li-counts">
          {counts.map(([words, count]) => (
            <div key={words}>
              <dt>{words}</dt>
              <dd data-zero={count === 0}>{count}行</dd>
            </div>
          ))}
        </dl>
        <NextStep {...nextOf(fit.length, unfit.length)}>
          <Button kind="text" onClick={onDrop}>
            换一个文件
          </Button>
        </NextStep>
      </Section>
      <Proposals title="可以接受的改动" rows={fit} taken={taken} onTake={take} />
      <Proposals title="不能接受的行" rows={unfit} />
      {fit.length > 0 && (
        <div className="li-apply li-apply--stay">
          {error && <ErrorState what="没有办成，台账没有改动" because={error.message.replace(/。$/, '')} />}
          <Button
            kind="primary"
            busy={busy}
            disabledReason={rows.length === 0 ? '至少选一行' : undefined}
            onClick={() => onApply(rows)}
          >
            {busy ? '正在更正' : `按选定的${rows.length}行更正台账`}
          </Button>
          <p className="hx-why">逐处更正，各记入经过，原来的内容在经过里可查。</p>
        </div>
      )}
    </>
  )
}

function nextOf(fit: number, unfit: number): { what: string; because?: string } {
  if (fit > 0) return { what: '看过改动，选定接受哪几行', because: unfit > 0 ? '不能接受的行不影响其他行。' : '' }
  if (unfit > 0) return { what: '没有可以接受的行', because: '请按写明的原因改好文件，再选一次。' }
  return { what: '不用导入，与现有台账一致' }
}

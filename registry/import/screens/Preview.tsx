import { useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { ConfirmDialog } from '#foundation/ui/confirm-dialog.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Field, Input } from '#foundation/ui/field.tsx'
import { NextStep } from '#foundation/ui/notice.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { Differences, Problems } from '#registry/import/screens/PreviewTables.tsx'
import type { Previewed } from '#registry/import/screens/use-import.ts'

type PreviewProps = {
  previewed: Previewed
  busy: boolean
  error: Error | null
  onApply: (reason: string) => void
  onDrop: () => void
}

/** What would happen, in numbers first, then line by line; nothing has happened yet. */
export function Preview({ previewed, busy, error, onApply, onDrop }: PreviewProps) {
  const [reason, setReason] = useState('')
  const [asking, setAsking] = useState(false)
  const { preview, name } = previewed
  const { rows, addedCount, changedCount, closedCount, same, problemCount } = preview
  const counts = [
    ['新增', addedCount],
    ['变更', changedCount],
    ['停办或撤销', closedCount],
    ['不变', same],
  ] as const
  const nothing = addedCount + changedCount + closedCount === 0
  const why = reason.trim().length < 2 ? '写明来源和原因' : undefined
  const verb = `办理：新增${addedCount}，变更${changedCount}，停办${closedCount}`
  return (
    <>
      <Section title="预览" remark={`${name} · ${rows}行 · 还没有改动任何数据`}>
        <dl className="im-counts">
          {counts.map(([words, count]) => (
            <div key={words}>
              <dt>{words}</dt>
              <dd data-zero={count === 0}>{count}</dd>
            </div>
          ))}
          <div data-late={problemCount > 0}>
            <dt>要改的地方</dt>
            <dd data-zero={problemCount === 0}>{problemCount}</dd>
          </div>
        </dl>
        <NextStep
          what={
            problemCount > 0 ? '改好文件，再选一次' : nothing ? '不用导入，与现有名册一致' : '看过下面的变化，办理导入'
          }
          because={
            problemCount > 0
              ? '有一处不对，整份都不导入，不会只进一半。'
              : nothing
                ? undefined
                : '一次办成，或一条不动。'
          }
        >
          <Button kind="text" onClick={onDrop}>
            换一个文件
          </Button>
        </NextStep>
      </Section>
      <Problems preview={preview} />
      <Differences preview={preview} />
      {problemCount === 0 && !nothing && (
        <Section title="办理" ruled>
          <div className="im-apply">
            <Field label="来源和原因" required reason="如“教科体局2017年春季学校名册”，会记入经过">
              {(hold) => <Input {...hold} value={reason} onChange={(event) => setReason(event.target.value)} />}
            </Field>
            {error && <ErrorState what="没有办成，名册没有改动" because={error.message} kept />}
            <Button
              kind="primary"
              busy={busy}
              disabledReason={why}
              onClick={() => (closedCount > 0 ? setAsking(true) : onApply(reason))}
            >
              {verb}
            </Button>
          </div>
        </Section>
      )}
      <ConfirmDialog
        open={asking}
        question={`停办或撤销${closedCount}个？`}
        verb={`停办${closedCount}个并导入`}
        safeVerb="先不办"
        danger
        onLeave={() => setAsking(false)}
        onDo={() => {
          setAsking(false)
          onApply(reason)
        }}
      >
        <p>从今天起它们不再计入统计，名下的旧记录照留。要恢复只能重新设立。</p>
      </ConfirmDialog>
    </>
  )
}

import { Button } from '#foundation/ui/button.tsx'
import { Choose, Field, TextArea } from '#foundation/ui/field.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { useDraft } from '#foundation/ui/use-draft.ts'
import { openLines } from '#accounts/mandate/mandate.ts'
import { mandates, useDeed } from '#accounts/mandate/screens/asks.ts'
import type { MandateRead } from '#accounts/mandate/screens/MandatePage.tsx'

type Written = { work: string; post: string | null }
type FormProps = { page: MandateRead; edits: number; onDone: () => void }

/** Clause by clause: how this unit does it, and which post answers. Kept on this machine until it is saved. */
export function MandateForm({ page: { unit, name, title, lines, posts }, edits, onDone }: FormProps) {
  const given = Object.fromEntries(lines.map(({ clause, work, post }) => [clause, { work, post }]))
  const draft = useDraft<{ lines: Record<string, Written> }>(`mandate-${unit}-${edits}`, { lines: {} })
  const of = (clause: string): Written => draft.value.lines[clause] ?? given[clause] ?? { work: '', post: null }
  const change = (clause: string, patch: Partial<Written>) =>
    draft.change({ lines: { ...draft.value.lines, [clause]: { ...of(clause), ...patch } } })
  const all = lines.map(({ clause }) => ({ clause, ...of(clause) }))
  const open = openLines(all)
  const save = useDeed(
    () => mandates.writeMandate({ unit, edits, lines: all }),
    (done) => (done.open > 0 ? `已保存，还有${done.open}条没写完` : '已保存，可以请分管领导确认'),
    () => {
      draft.clear()
      onDone()
    },
  )
  return (
    <Page>
      <PageHead
        title={title}
        crumbs={[
          { words: '职责清单', href: '/mandates' },
          { words: name, href: `/mandates/${unit}` },
          { words: '写清单' },
        ]}
      />
      <form
        className="md-form"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate(undefined)
        }}
      >
        <ol className="md-lines">
          {lines.map(({ clause, statement }) => (
            <li key={clause}>
              <h2>{`${clause} ${statement}`}</h2>
              <div className="md-line">
                <Field label={`本单位做法（${clause}）`}>
                  {(hold) => (
                    <TextArea
                      {...hold}
                      rows={2}
                      maxLength={300}
                      placeholder="做什么、多久一次、做到什么程度"
                      value={of(clause).work}
                      onChange={({ target }) => change(clause, { work: target.value })}
                    />
                  )}
                </Field>
                <Field label={`责任岗位（${clause}）`}>
                  {(hold) => (
                    <Choose
                      {...hold}
                      value={of(clause).post ?? ''}
                      onChange={({ target }) => change(clause, { post: target.value || null })}
                    >
                      <option value="">请选择</option>
                      {posts.map(({ id, title: words }) => (
                        <option key={id} value={id}>
                          {words}
                        </option>
                      ))}
                    </Choose>
                  )}
                </Field>
              </div>
            </li>
          ))}
        </ol>
        {save.isError && (
          <p className="hx-tone-late" role="alert">
            {save.error.message}
          </p>
        )}
        <footer className="md-foot">
          <Button kind="primary" type="submit" busy={save.isPending}>
            保存
          </Button>
          <Button onClick={onDone}>先不写</Button>
          <span className="hx-small hx-ink-2" role="status">
            {[open > 0 ? `还有${open}条没写完` : '已经写齐', draft.says].filter(Boolean).join('，')}
          </span>
        </footer>
      </form>
    </Page>
  )
}

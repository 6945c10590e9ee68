import { useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { fieldErrors } from '#foundation/ui/field-errors.ts'
import { Field, TextArea } from '#foundation/ui/field.tsx'
import { Section } from '#foundation/ui/page.tsx'
import type { DocumentPage } from '#accounts/document/document-reads.contract.ts'
import { stepWords } from '#accounts/document/document.words.ts'
import type { DocumentState, DocumentStep } from '#accounts/document/life.ts'
import { documents, useDeed } from '#accounts/document/screens/asks.ts'
import { isOffice } from '#accounts/document/who-may.ts'
import { useMe } from '#registry/sign-in/screens/use-me.ts'

type OfficeStep = Exclude<DocumentStep, 'receive' | 'save'>
const forms: Record<OfficeStep, { said: string; reason?: string }> = {
  review: { said: '已核稿，等办公室主任印发' },
  sendBack: { said: '已退回修改', reason: '哪里要改' },
  issue: { said: '已印发' },
  drop: { said: '已作废', reason: '为什么作废' },
  recall: { said: '已撤回', reason: '为什么撤回' },
}
const verbs: Record<
  OfficeStep,
  'reviewDocument' | 'sendDocumentBack' | 'issueDocument' | 'dropDocument' | 'recallDocument'
> = {
  review: 'reviewDocument',
  sendBack: 'sendDocumentBack',
  issue: 'issueDocument',
  drop: 'dropDocument',
  recall: 'recallDocument',
}
const stepsIn: Record<DocumentState, readonly (OfficeStep | 'save')[]> = {
  draft: ['save', 'review', 'drop'],
  reviewed: ['issue', 'sendBack', 'drop'],
  issued: ['recall'],
  recalled: [],
  dropped: [],
}
/** Steps that open by themselves when their turn has come. */
const DUE: readonly string[] = ['review', 'issue']
const turns: Record<DocumentState, string> = {
  draft: '等核稿',
  reviewed: '等办公室主任印发',
  issued: '已印发，内容不再改',
  recalled: '已撤回',
  dropped: '已作废',
}

/** What the Office may do with it now; what is not possible says why. */
export function DocumentSteps({ page, onEdit }: { page: DocumentPage; onEdit: () => void }) {
  const { document, steps } = page
  const me = useMe()
  const mine = me && isOffice({ role: me.post.role }) ? stepsIn[document.state] : []
  const [chosen, setChosen] = useState<OfficeStep>()
  const possible = mine.filter((step): step is OfficeStep => step !== 'save' && steps[step] === null)
  const open = chosen && possible.includes(chosen) ? chosen : possible.find((step) => DUE.includes(step))
  if (mine.length === 0) return null
  return (
    <Section title="下一步" remark={turns[document.state]}>
      <div className="doc-steps hx-no-print">
        {mine.map((step) => (
          <Button
            key={step}
            small
            kind={step === open ? 'wanted' : 'plain'}
            aria-pressed={step === 'save' ? undefined : step === open}
            disabledReason={steps[step] ?? undefined}
            wordsBelow
            onClick={() => (step === 'save' ? onEdit() : setChosen(step))}
          >
            {stepWords[step]}
          </Button>
        ))}
      </div>
      {open && (
        <StepForm key={`${open}-${document.version}`} step={open} page={page} onDone={() => setChosen(undefined)} />
      )}
    </Section>
  )
}

function StepForm({ step, page, onDone }: { step: OfficeStep; page: DocumentPage; onDone: () => void }) {
  const { document, empty } = page
  const { said, reason: asked } = forms[step]
  const [reason, setReason] = useState('')
  const deed = useDeed(
    () =>
      documents[verbs[step]]({
        documentId: document.id,
        version: document.version,
        ...(asked && { reason }),
      } as never),
    ({ numberText }: { numberText: string | null }) => (step === 'issue' && numberText ? `${said}${numberText}` : said),
    onDone,
  )
  const errors = fieldErrors(deed.error)
  const open = DUE.includes(step) && empty.length > 0
  return (
    <form
      className="hx-fields doc-form hx-no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!deed.isPending && !open) deed.mutate(undefined)
      }}
    >
      {step === 'issue' && <p className="hx-ink-2">{issueWords(page)}</p>}
      {asked && (
        <Field label={asked} required error={errors['reason']}>
          {(hold) => (
            <TextArea {...hold} rows={2} maxLength={300} value={reason} onChange={(e) => setReason(e.target.value)} />
          )}
        </Field>
      )}
      {deed.error && Object.keys(errors).length === 0 && (
        <ErrorState what={`没有${stepWords[step]}`} because={deed.error.message} kept />
      )}
      <Button
        type="submit"
        kind="primary"
        busy={deed.isPending}
        disabledReason={open ? `还有没填的地方：${empty.join('、')}` : undefined}
        wordsBelow
      >
        {stepWords[step]}
      </Button>
    </form>
  )
}

function issueWords({ nextNumber, toWhomWords }: DocumentPage): string {
  const number = nextNumber ? `编号${nextNumber}，` : ''
  const to = toWhomWords.length > 0 ? `发给${toWhomWords.map(({ name }) => name).join('、')}，` : '不分发，'
  return `${number}${to}文中的数字就此定下，内容不再改。`
}

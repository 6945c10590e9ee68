import { useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { fieldErrors } from '#foundation/ui/field-errors.ts'
import { Field, Input, TextArea } from '#foundation/ui/field.tsx'
import { Section } from '#foundation/ui/page.tsx'
import type { DocumentPage } from '#accounts/document/document-reads.contract.ts'
import { documents, useDeed, useDocumentChoices } from '#accounts/document/screens/asks.ts'
import { ToWhom } from '#accounts/document/screens/ToWhom.tsx'

/** 改稿: the text line by line as it will be printed; numbers stay as fields and are counted again. */
export function EditPaper({ page, onDone }: { page: DocumentPage; onDone: () => void }) {
  const { document, paper, text } = page
  const choices = useDocumentChoices()
  const [draft, setDraft] = useState({
    title: paper.title,
    addressees: paper.addressees,
    body: text.body,
    attachments: text.attachments,
    note: paper.note,
    copies: paper.copies,
    people: paper.people,
    toWhom: document.toWhom as readonly string[],
  })
  const change = (patch: Partial<typeof draft>) => setDraft((old) => ({ ...old, ...patch }))
  const deed = useDeed(
    () =>
      documents.saveDocument({
        documentId: document.id,
        version: document.version,
        ...draft,
        toWhom: [...draft.toWhom],
      }),
    '已保存',
    onDone,
  )
  const errors = fieldErrors(deed.error)
  const attach = (at: number, patch: Partial<(typeof draft.attachments)[number]>) =>
    change({ attachments: draft.attachments.map((each, i) => (i === at ? { ...each, ...patch } : each)) })
  const line = (name: 'title' | 'addressees' | 'note' | 'copies', label: string, most: number, reason?: string) => (
    <Field label={label} error={errors[name]} reason={reason} required={name === 'title'}>
      {(hold) => (
        <Input {...hold} maxLength={most} value={draft[name]} onChange={(e) => change({ [name]: e.target.value })} />
      )}
    </Field>
  )
  return (
    <Section title="改稿">
      <form
        className="hx-fields doc-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!deed.isPending) deed.mutate(undefined)
        }}
      >
        {line('title', '标题', 120)}
        {line('addressees', '主送', 500)}
        <Field
          label="正文"
          required
          error={errors['body']}
          reason="一行一段；一、（一）1.（1）开头的按层次排；｜隔开的几行是表格。{{ }} 是统计数字，留着就随时重数"
        >
          {(hold) => (
            <TextArea {...hold} rows={18} value={draft.body} onChange={(e) => change({ body: e.target.value })} />
          )}
        </Field>
        <Numbers page={page} />
        {draft.attachments.map(({ name, body }, i) => (
          <fieldset key={`${i + 1}`} className="doc-attach">
            <legend>{`附件${i + 1}`}</legend>
            <Field label={`附件${i + 1}名称`} required error={errors[`attachments.${i}.name`]}>
              {(hold) => (
                <Input {...hold} maxLength={120} value={name} onChange={(e) => attach(i, { name: e.target.value })} />
              )}
            </Field>
            <Field label={`附件${i + 1}正文`} required error={errors[`attachments.${i}.body`]}>
              {(hold) => (
                <TextArea {...hold} rows={8} value={body} onChange={(e) => attach(i, { body: e.target.value })} />
              )}
            </Field>
            <Button
              small
              onClick={() => change({ attachments: draft.attachments.filter((_, at) => at !== i) })}
            >{`去掉附件${i + 1}`}</Button>
          </fieldset>
        ))}
        <Button
          small
          icon="plus"
          onClick={() => change({ attachments: [...draft.attachments, { name: '', body: '' }] })}
        >
          加附件
        </Button>
        {line('copies', '抄送', 500)}
        {line('note', '附注', 200, '例如：联系人（岗位）')}
        {choices.data && (
          <ToWhom
            choices={choices.data}
            value={draft.toWhom}
            error={errors['toWhom']}
            onChange={(toWhom) => change({ toWhom })}
          />
        )}
        {deed.error && Object.keys(errors).length === 0 && (
          <ErrorState what="没有保存" because={deed.error.message} kept />
        )}
        <div className="doc-line">
          <Button type="submit" kind="primary" busy={deed.isPending}>
            保存
          </Button>
          <Button onClick={onDone}>不改了</Button>
        </div>
      </form>
    </Section>
  )
}

/** What each field of the text stands for now. */
function Numbers({ page: { paper } }: { page: DocumentPage }) {
  if (paper.figures.length === 0) return null
  return (
    <ul className="doc-numbers" aria-label="可用的统计数字">
      {paper.figures.map(({ code, words }) => (
        <li key={code}>
          <code>{`{{${code}}}`}</code> 现在是 {words}
        </li>
      ))}
    </ul>
  )
}

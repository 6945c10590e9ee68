import { useState } from 'react'
import { type PlainDay, plainDay } from '#foundation/calendar/day.ts'
import { DayInput } from '#foundation/ui/ant/day-input.tsx'
import { Button, LinkButton } from '#foundation/ui/button.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { fieldErrors } from '#foundation/ui/field-errors.ts'
import { Choose, Field, Input, TextArea } from '#foundation/ui/field.tsx'
import { Link, useGo } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { Note } from '#foundation/ui/notice.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { useUrlState } from '#foundation/ui/url-state.ts'
import { documentKinds } from '#accounts/document/document.ts'
import type { DocumentChoices } from '#accounts/document/document-reads.contract.ts'
import { documents, useDeed, useDocumentChoices } from '#accounts/document/screens/asks.ts'
import { ToWhom } from '#accounts/document/screens/ToWhom.tsx'
import { useToday } from '#registry/sign-in/screens/use-me.ts'
import '#accounts/document/screens/document.css'

type Template = DocumentChoices['templates'][number]

/** 拟稿: which paper, the few things only a person knows, the days its numbers count, whom it goes to. */
export function NewDocumentScreen() {
  const choices = useDocumentChoices()
  const [{ template }, change] = useUrlState<{ template?: string | undefined }>()
  const chosen = choices.data?.templates.find(({ code }) => code === template)
  return (
    <Page>
      <PageHead title="拟稿" crumbs={[{ words: '文书', href: '/documents' }, { words: '拟稿' }]} />
      {choices.isError ? (
        <ErrorState what="没有取到样式" because={choices.error.message} onRetry={() => void choices.refetch()} />
      ) : !choices.data ? (
        <Loading bars={6} />
      ) : choices.data.mayWrite !== null ? (
        <Empty why={choices.data.mayWrite}>
          <Link href="/documents">回到文书</Link>
        </Empty>
      ) : (
        <div className="hx-fields doc-form">
          <Field label="样式" required>
            {(hold) => (
              <Choose {...hold} value={template ?? ''} onChange={(event) => change({ template: event.target.value })}>
                <option value="">请选</option>
                {choices.data.templates.map(({ code, name, kind }) => (
                  <option key={code} value={code}>
                    {name === documentKinds[kind].name ? name : `${name}（${documentKinds[kind].name}）`}
                  </option>
                ))}
              </Choose>
            )}
          </Field>
          {chosen?.madeFrom && (
            <>
              <Note>{chosen.madeFrom.words}</Note>
              <LinkButton href={chosen.madeFrom.href}>去那里办理</LinkButton>
            </>
          )}
          {chosen && !chosen.madeFrom && <Form key={chosen.code} template={chosen} choices={choices.data} />}
        </div>
      )}
    </Page>
  )
}

function Form({ template, choices }: { template: Template; choices: DocumentChoices }) {
  const go = useGo()
  const today = useToday()
  const [values, setValues] = useState<Record<string, string>>({})
  const [toWhom, setToWhom] = useState<readonly string[]>(template.to)
  const [from, setFrom] = useState<PlainDay>()
  const [to, setTo] = useState<PlainDay>()
  const period = { from: from ?? plainDay(`${today.slice(0, 4)}-01-01`), to: to ?? today }
  const deed = useDeed(
    () =>
      documents.writeDocument({
        template: template.code,
        values,
        ...(template.counts && { period }),
        toWhom: [...toWhom],
      }),
    '已拟稿',
    ({ id }) => go(`/documents/${id}`),
  )
  const errors = fieldErrors(deed.error)
  return (
    <form
      className="hx-fields doc-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!deed.isPending) deed.mutate(undefined)
      }}
    >
      {template.fields.map((field) => (
        <OneField
          key={field.code}
          field={field}
          value={values[field.code] ?? ''}
          onChange={(value) => setValues((old) => ({ ...old, [field.code]: value }))}
        />
      ))}
      {template.counts && (
        <div className="doc-two">
          <Field label="统计从" error={errors['period']} reason="文中的数字按这些天数">
            {(hold) => <DayInput {...hold} value={period.from} off={(day) => day > period.to} onChange={setFrom} />}
          </Field>
          <Field label="统计到">
            {(hold) => (
              <DayInput {...hold} value={period.to} off={(day) => day > today || day < period.from} onChange={setTo} />
            )}
          </Field>
        </div>
      )}
      <ToWhom choices={choices} value={toWhom} error={errors['toWhom']} onChange={setToWhom} />
      {template.numberText && <Note>{`印发时编号，现在会编${template.numberText}`}</Note>}
      {deed.error && Object.keys(errors).length === 0 && (
        <ErrorState what="没有拟成" because={deed.error.message} kept />
      )}
      <Button type="submit" kind="primary" busy={deed.isPending}>
        按样式拟稿
      </Button>
    </form>
  )
}

type FieldProps = { field: Template['fields'][number]; value: string; onChange: (value: string) => void }

function OneField({ field: { name, type, example }, value, onChange }: FieldProps) {
  const hint = example ? `例如：${example}` : undefined
  return (
    <Field label={name} reason={hint}>
      {(hold) =>
        type === 'day' ? (
          <DayInput {...hold} value={value ? plainDay(value) : undefined} onChange={(day) => onChange(day ?? '')} />
        ) : type === 'text' ? (
          <TextArea
            {...hold}
            rows={3}
            maxLength={5000}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <Input {...hold} maxLength={120} value={value} onChange={(event) => onChange(event.target.value)} />
        )
      }
    </Field>
  )
}

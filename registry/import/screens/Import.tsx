import '#registry/unit/screens/registry.css'
import '#registry/import/screens/import.css'
import { useState } from 'react'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Choose, Field, Tick } from '#foundation/ui/field.tsx'
import { FilePick } from '#foundation/ui/file-pick.tsx'
import { Icon } from '#foundation/ui/icon.tsx'
import { LongWork } from '#foundation/ui/long-work.tsx'
import { Page, Section, useTitle } from '#foundation/ui/page.tsx'
import { mappingIds, mappings } from '#registry/import/mapping.ts'
import { Preview } from '#registry/import/screens/Preview.tsx'
import { useImport, type Choice, type MappingId } from '#registry/import/screens/use-import.ts'
import { RegistryTabs } from '#registry/unit/screens/RegistryTabs.tsx'

const MOST_BYTES = 50_000_000

const lists = [
  { kind: 'units', words: '单位名册' },
  { kind: 'schools', words: '学校名册' },
] as const

/** A whole list in, as a difference one may look at first; and out again with the same columns. */
export function Import() {
  useTitle('导入导出')
  const [choice, setChoice] = useState<Choice>({ mapping: 'schools', whole: false })
  const [files, setFiles] = useState<File[]>([])
  const [refused, setRefused] = useState<string>()
  const { look, apply, percent, stop } = useImport()
  const drop = () => {
    setFiles([])
    look.reset()
    apply.reset()
  }
  // another list or another meaning of the same file: what was looked at no longer holds
  const choose = (patch: Partial<Choice>) => {
    const next = { ...choice, ...patch }
    setChoice(next)
    const [chosen] = files
    if (chosen) look.mutate({ ...next, chosen })
  }
  const take = (given: File[]) => {
    setRefused(undefined)
    setFiles(given)
    apply.reset()
    const [chosen] = given
    if (chosen) look.mutate({ ...choice, chosen })
    else look.reset()
  }
  return (
    <Page>
      <header className="rg-head">
        <h1 className="hx-h1">导入导出</h1>
        <RegistryTabs on="import" />
      </header>
      <div className="im">
        <Section title="导出" remark="列与导入相同，改好可以再导入，也当模板用">
          <p className="hx-row hx-row--wrap">
            {lists.map(({ kind, words }) => (
              <a key={kind} className="hx-btn hx-btn--small" href={`/api/exports/${kind}?format=xlsx`} download>
                <Icon name="download" />
                导出{words}
              </a>
            ))}
          </p>
        </Section>
        <Section title="导入" remark="先预览，看过再办理">
          <div className="im-choose hx-fields">
            <Field label="哪一种名册">
              {(hold) => (
                <Choose
                  {...hold}
                  value={choice.mapping}
                  onChange={(event) => choose({ mapping: event.target.value as MappingId })}
                >
                  {mappingIds.map((id) => (
                    <option key={id} value={id}>
                      {mappings[id].name}
                    </option>
                  ))}
                </Choose>
              )}
            </Field>
            <p>
              <Tick checked={choice.whole} onChange={(event) => choose({ whole: event.target.checked })}>
                这是全部名册：文件里没有的，视为停办或撤销
              </Tick>
            </p>
            <FilePick
              what="文件（xlsx 或 csv）"
              files={files}
              onChange={take}
              accept=".xlsx,.csv"
              refuse={({ name, size }) =>
                !/\.(xlsx|csv)$/i.test(name)
                  ? `${name}不是表格，请选xlsx或csv文件`
                  : size > MOST_BYTES
                    ? `${name}超过50兆，请分成几个文件`
                    : undefined
              }
              onRefused={setRefused}
            />
            {refused && <ErrorState what={refused} />}
          </div>
        </Section>
        {look.isPending && (
          <LongWork
            what={percent < 100 ? '正在上传' : '正在逐行检查'}
            percent={percent < 100 ? percent : undefined}
            onCancel={stop}
          />
        )}
        {look.isError && <ErrorState what="没有看成" because={look.error.message} onRetry={() => take(files)} />}
        {look.data && (
          <Preview
            previewed={look.data}
            busy={apply.isPending}
            error={apply.error}
            onDrop={drop}
            onApply={(reason) => apply.mutate({ previewed: look.data, reason }, { onSuccess: drop })}
          />
        )}
      </div>
    </Page>
  )
}

import { useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { Field, TextArea } from '#foundation/ui/field.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { UploadPick } from '#foundation/ui/upload-pick.tsx'
import { useUploads } from '#foundation/ui/use-uploads.ts'
import { lacksWords, noText, type ReportText } from '#accounts/report/report-text.ts'
import { type ReportRead, reports, useDeed } from '#accounts/report/screens/asks.ts'
import { frozenWords } from '#accounts/report/screens/frozen-words.ts'
import { ReportPaper } from '#accounts/report/screens/ReportPaper.tsx'
import { SectionFields } from '#accounts/report/screens/SectionFields.tsx'
import { PlanLines, ProblemLines } from '#accounts/report/screens/TypedLines.tsx'
import { useAutosave } from '#accounts/report/screens/use-autosave.ts'

/** The writer's desk: sections at the left, what they come to at the right. Kept by itself; handed in on purpose. */
export function WriteReport({ read }: { read: ReportRead }) {
  const { report, figures } = read
  const [text, setText] = useState<ReportText>(read.text ?? noText)
  const change = (patch: Partial<ReportText>) => setText((old) => Object.assign({}, old, patch))
  const saving = useAutosave(report.id, report.version, text)
  const photos = useUploads(
    text.photos.map(({ file }) => file),
    (ids) =>
      change({ photos: ids.map((file) => text.photos.find((each) => each.file === file) ?? { file, caption: '' }) }),
  )
  const file = useUploads()
  const document = file.ids[0] ?? null
  const keep = useDeed(() => saving.save(true), '已存为一版')
  const submit = useDeed(async () => {
    await saving.stop()
    return reports.submitReport({ reportId: report.id, version: saving.version(), text, document })
  }, '已报送办公室')
  const lacking =
    photos.waitsFor ??
    file.waitsFor ??
    (document === null && lacksWords(text) ? '请至少写一条存在问题和一条下步打算，没有就写“无”' : undefined)
  const error = submit.error?.message ?? keep.error?.message ?? saving.error
  const annual = report.kind === 'annual'
  return (
    <>
      <div className="hx-no-print">
        <Section title="写" remark={saving.says}>
          {figures.sections.map((section) => (
            <SectionFields key={section.article} section={section} text={text} read={read} change={change} />
          ))}
          <ProblemLines text={text} unfixed={figures.unfixed} change={change} />
          {annual && (
            <>
              <Long label="特色亮点" value={text.highlights} onChange={(highlights) => change({ highlights })} />
              <Long label="考核自评" value={text.review} onChange={(review) => change({ review })} />
            </>
          )}
          <PlanLines title={annual ? '下年思路' : '下半年打算'} text={text} change={change} />
          <Section title="照片" remark="最多12张">
            <UploadPick what="照片" uploads={photos} most={12} />
          </Section>
          <Section title="电子稿文件" remark="可不传；PDF或Word">
            <UploadPick
              what="文件"
              uploads={file}
              most={1}
              accept="application/pdf,.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            />
          </Section>
          {error && (
            <p role="alert" className="hx-tone-late">
              {error}
            </p>
          )}
          <p className="hx-row hx-row--wrap">
            <Button
              kind="primary"
              busy={submit.isPending}
              disabledReason={lacking}
              onClick={() => submit.mutate(undefined)}
            >
              报送办公室
            </Button>
            <Button busy={keep.isPending} onClick={() => keep.mutate(undefined)}>
              存为一版
            </Button>
          </p>
          <p className="hx-small hx-ink-3">报送后数字定下来，要改请办公室退回。打印签字盖章后，书面稿另报办公室。</p>
        </Section>
      </div>
      <Section title="看" remark={frozenWords(read)}>
        <ReportPaper read={read} text={text} />
      </Section>
    </>
  )
}

function Long({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <Field label={label}>
      {(hold) => (
        <TextArea
          {...hold}
          rows={4}
          maxLength={3000}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

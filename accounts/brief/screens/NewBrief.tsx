import { Button } from '#foundation/ui/button.tsx'
import { Field, Input, TextArea } from '#foundation/ui/field.tsx'
import { useGo } from '#foundation/ui/link.tsx'
import { Page, PageHead } from '#foundation/ui/page.tsx'
import { UploadPick } from '#foundation/ui/upload-pick.tsx'
import { useDraft } from '#foundation/ui/use-draft.ts'
import { useUploads } from '#foundation/ui/use-uploads.ts'
import { briefs, useDeed } from '#accounts/brief/screens/asks.ts'

type Draft = { title: string; body: string; clause: string; photos: string[] }
const EMPTY: Draft = { title: '', body: '', clause: '', photos: [] }

/** A short report, written on a phone or at a desk; kept on this machine until it is sent. */
export function NewBriefScreen() {
  const go = useGo()
  const { value, change, clear, says } = useDraft('brief', EMPTY)
  const uploads = useUploads(value.photos, (photos) => change({ photos }))
  const send = useDeed(
    () =>
      briefs.sendBrief({
        title: value.title,
        body: value.body,
        clause: value.clause.trim() || null,
        photos: uploads.ids,
      }),
    '已报领导小组办公室',
    ({ id }) => {
      clear()
      go(`/briefs/${id}`)
    },
  )
  const lacking =
    uploads.waitsFor ??
    (value.title.trim().length < 4 ? '请写标题' : value.body.trim().length < 4 ? '请写情况' : undefined)
  return (
    <Page>
      <PageHead title="报情况" crumbs={[{ words: '情况反映', href: '/briefs' }, { words: '报情况' }]} />
      <div className="hx-fields">
        <Field label="标题" required>
          {(hold) => (
            <Input
              {...hold}
              maxLength={80}
              value={value.title}
              onChange={(event) => change({ title: event.target.value })}
            />
          )}
        </Field>
        <Field label="情况" required reason="时间、地点、情况、已采取的措施；不写个人姓名、电话">
          {(hold) => (
            <TextArea
              {...hold}
              rows={8}
              maxLength={3000}
              value={value.body}
              onChange={(event) => change({ body: event.target.value })}
            />
          )}
        </Field>
        <Field label="要点条款" reason="可不填，例如 7.17">
          {(hold) => (
            <Input
              {...hold}
              maxLength={10}
              value={value.clause}
              onChange={(event) => change({ clause: event.target.value })}
            />
          )}
        </Field>
        <UploadPick what="照片" uploads={uploads} />
      </div>
      {send.error && (
        <p role="alert" className="hx-tone-late">
          {send.error.message}
        </p>
      )}
      <p className="hx-row hx-row--wrap">
        <Button kind="primary" busy={send.isPending} disabledReason={lacking} onClick={() => send.mutate(undefined)}>
          报办公室
        </Button>
        {says && <span className="hx-small hx-ink-3">{says}</span>}
      </p>
      <p className="hx-small hx-ink-3">报出后不能改，有新情况另报一份。办公室打开即有回执，答复会通知您。</p>
    </Page>
  )
}

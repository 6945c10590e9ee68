import { useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { Field, TextArea } from '#foundation/ui/field.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { campaigns, useDeed } from '#duties/campaign/screens/asks.ts'
import type { ReportRead } from '#duties/campaign/screens/CampaignReport.tsx'

/** The unit writes on what the figures began, keeps it, and hands it in. */
export function WriteReport({ read }: { read: ReportRead }) {
  const [text, setText] = useState({ situation: read.situation, problems: read.problems, plans: read.plans })
  const on = { campaign: read.campaign.code, unit: read.unit, version: read.version }
  const save = useDeed(() => campaigns.saveCampaignReport({ ...on, ...text }), '草稿已存')
  const submit = useDeed(() => campaigns.submitCampaignReport({ ...on, ...text }), '已报送办公室')
  const error = save.error?.message ?? submit.error?.message
  const lacking =
    text.situation.trim().length < 4 || text.problems.trim().length < 4 ? '请写明工作情况和存在问题' : undefined
  const box = (key: keyof typeof text, label: string, rows: number, reason?: string) => (
    <Field label={label} required={key !== 'plans'} {...(reason && { reason })}>
      {(hold) => (
        <TextArea
          {...hold}
          rows={rows}
          maxLength={3000}
          value={text[key]}
          onChange={(event) => setText({ ...text, [key]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <Section title="报告">
      <div className="hx-fields">
        {box('situation', '工作情况', 5, '开头由数字写成，可以改')}
        {box('problems', '存在问题和未整改原因', 6, '不写姓名和电话')}
        {box('plans', '下步打算', 3)}
      </div>
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
        <Button busy={save.isPending} onClick={() => save.mutate(undefined)}>
          存草稿
        </Button>
      </p>
      <p className="hx-small hx-ink-3">报送后数字定下来，要改请办公室退回。同时报盖章的书面稿。</p>
    </Section>
  )
}

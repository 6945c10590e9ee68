import { useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { ConfirmDialog } from '#foundation/ui/confirm-dialog.tsx'
import { Field, Input } from '#foundation/ui/field.tsx'
import type { OfficeContact } from '#accounts/report/report.ts'
import { reports, useDeed } from '#accounts/report/screens/asks.ts'

const names = { post: '联系岗位', phone: '电话', mail: '邮箱', fax: '传真', address: '地址' } as const
const none: OfficeContact = { post: '', phone: '', mail: '', fax: '', address: '' }

/** 报到哪里: beside everything that is owed, and set by the office. */
export function ContactBlock({ contact, office }: { contact: OfficeContact | null; office: boolean }) {
  const said = contact
    ? (Object.keys(names) as (keyof OfficeContact)[]).flatMap((key) =>
        contact[key] ? [`${names[key]} ${contact[key]}`] : [],
      )
    : []
  return (
    <p className="rp-contact">
      <b>报送至领导小组办公室</b>
      {said.map((words) => (
        <span key={words}>{words}</span>
      ))}
      {!contact && <span className="hx-ink-2">联系方式还没有设定</span>}
      {office && <ChangeContact contact={contact} />}
    </p>
  )
}

function ChangeContact({ contact }: { contact: OfficeContact | null }) {
  const [open, setOpen] = useState(false)
  const [value, setValue] = useState<OfficeContact>(contact ?? none)
  const set = useDeed(
    () => reports.setOfficeContact(value),
    '联系方式已更改',
    () => setOpen(false),
  )
  const lacking = value.post.trim().length < 2 || value.phone.trim().length < 5 ? '请写联系岗位和电话' : undefined
  return (
    <>
      <Button
        small
        onClick={() => {
          setValue(contact ?? none)
          setOpen(true)
        }}
      >
        {contact ? '更改' : '设定联系方式'}
      </Button>
      <ConfirmDialog
        open={open}
        question="办公室的联系方式"
        verb="保存"
        safeVerb="先不改"
        busy={set.isPending}
        disabledReason={lacking}
        onLeave={() => setOpen(false)}
        onDo={() => set.mutate(undefined)}
      >
        <p>所有应报材料上都会写明。只写岗位和办公电话，不写个人姓名和手机。</p>
        {(Object.keys(names) as (keyof OfficeContact)[]).map((key) => (
          <Field key={key} label={names[key]} required={key === 'post' || key === 'phone'}>
            {(hold) => (
              <Input
                {...hold}
                value={value[key]}
                maxLength={80}
                onChange={(event) => setValue({ ...value, [key]: event.target.value })}
              />
            )}
          </Field>
        ))}
        {set.error && <p role="alert">{set.error.message}</p>}
      </ConfirmDialog>
    </>
  )
}

import { useToday } from '#registry/sign-in/screens/use-me.ts'
import type { Held } from '#registry/post/post.contract.ts'
import { DeedForm, type DeedField } from '#registry/unit/screens/DeedForm.tsx'
import { RevealPhone } from '#registry/post/screens/RevealPhone.tsx'
import { posts, usePostDeed } from '#registry/post/screens/use-posts.ts'

export type DeedName = 'reveal' | 'confirm' | 'appoint' | 'end' | 'propose'

type Given = Record<string, string>
type Deed = {
  title: string
  verb: string
  said: string
  fields: readonly DeedField[]
  send: (given: Given) => Promise<unknown>
}

const phone: DeedField = {
  name: 'phone',
  label: '号码',
  kind: 'phone',
  reason: '手机号或带区号的座机号；存放时加密，平时打码',
}
const why: DeedField = { name: 'reason', label: '原因', required: true, reason: '如任免文件的文号' }

/** The form of one deed. Names of persons are never asked: a holder is called by the post. */
export function PostDeeds({ deed, held, onLeave }: { deed: DeedName; held: Held; onLeave: () => void }) {
  const today = useToday()
  if (deed === 'reveal') return <RevealPhone held={held} onLeave={onLeave} />
  return <OneDeed {...deedOf(deed, held, today)} onLeave={onLeave} />
}

function deedOf(
  deed: Exclude<DeedName, 'reveal'>,
  { post, person, title, unitName, unitShort }: Held,
  today: string,
): Deed {
  const label: DeedField = { name: 'label', label: '称呼', reason: `不写姓名；不填就叫“${unitName} · ${title}”` }
  const who = person ?? ''
  switch (deed) {
    case 'confirm':
      return {
        title: '核实联系方式',
        verb: '已核实',
        said: '联系方式已核实',
        fields: [{ ...phone, required: true }],
        send: (given) => posts.confirmContact({ person: who, phone: given['phone'] ?? '' }),
      }
    case 'appoint':
      return {
        title: person ? '换人任职' : '任职',
        verb: '任职',
        said: `${unitShort}${title}已任职`,
        fields: [
          label,
          phone,
          {
            name: 'from',
            label: '任职日期',
            kind: 'day',
            required: true,
            begin: today,
            reason: person ? '原任自当日起免去' : undefined,
          },
          why,
        ],
        send: (given) => posts.appoint({ post, from: '', reason: '', ...given }),
      }
    case 'end':
      return {
        title: '免职',
        verb: '免职',
        said: `${unitShort}${title}已免职`,
        fields: [
          {
            name: 'until',
            label: '免职日期',
            kind: 'day',
            required: true,
            begin: today,
            reason: '自当日起不再担任，登录随之停止',
          },
          why,
        ],
        send: (given) => posts.endHolding({ post, person: who, until: '', reason: '', ...given }),
      }
    case 'propose':
      return {
        title: '提交人员调整',
        verb: '提交',
        said: '已提交，等另一位同志审批',
        fields: [
          label,
          phone,
          { name: 'effectiveOn', label: '生效日期', kind: 'day', required: true, begin: today },
          why,
        ],
        send: (given) => posts.proposeRosterChange({ post, effectiveOn: '', reason: '', ...given }),
      }
  }
}

function OneDeed({ title, verb, said, fields, send, onLeave }: Deed & { onLeave: () => void }) {
  const doing = usePostDeed(send, said)
  return (
    <DeedForm
      {...{ title, verb, fields, onLeave }}
      busy={doing.isPending}
      error={doing.error}
      onDo={(given) => doing.mutate(given, { onSuccess: onLeave })}
    />
  )
}

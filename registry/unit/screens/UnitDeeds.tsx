import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { useUndo } from '#foundation/ui/undo-bar.tsx'
import { DeedForm, type DeedField } from '#registry/unit/screens/DeedForm.tsx'
import { units } from '#registry/unit/screens/use-units.ts'
import { useMe, useToday } from '#registry/sign-in/screens/use-me.ts'
import { keepsRegistry } from '#registry/unit/keeps-registry.ts'
import type { UnitCard } from '#registry/unit/unit.contract.ts'

type DeedName = 'rename' | 'close'
const why: DeedField = { name: 'reason', label: '原因', required: true, reason: '如机构改革文件的文号' }

/** A new name, or the end of a unit. Both take effect on a day and leave the past as it was. */
export function UnitDeeds({ card: { id, name, short, validUntil } }: { card: UnitCard }) {
  const [deed, setDeed] = useState<DeedName>()
  const me = useMe()
  const today = useToday()
  const client = useQueryClient()
  const tell = useUndo()
  const doing = useMutation({
    mutationFn: ({ what, given }: { what: DeedName; given: Record<string, string> }) =>
      what === 'rename'
        ? units.renameUnit({ unit: id, name: '', short: '', from: '', reason: '', ...given })
        : units.closeUnit({ unit: id, day: '', reason: '', ...given }),
    onSuccess: async (_, { what }) => {
      tell({ said: what === 'rename' ? `${name}已更名` : `${name}已撤销` })
      setDeed(undefined)
      await client.invalidateQueries({ queryKey: ['units'] })
    },
  })
  if (!me || !keepsRegistry(me.post.role) || validUntil) return null
  if (!deed)
    return (
      <div className="rg-verbs">
        <Button wide onClick={() => setDeed('rename')}>
          更名
        </Button>
        <Button wide kind="danger" onClick={() => setDeed('close')}>
          撤销
        </Button>
      </div>
    )
  const fields: readonly DeedField[] =
    deed === 'rename'
      ? [
          { name: 'name', label: '新全称', required: true, begin: name },
          { name: 'short', label: '新简称', required: true, begin: short },
          { name: 'from', label: '自哪一日起', kind: 'day', required: true, begin: today },
          why,
        ]
      : [
          {
            name: 'day',
            label: '自哪一日起',
            kind: 'day',
            required: true,
            begin: today,
            reason: '自当日起不再计入统计，旧记录照留',
          },
          why,
        ]
  return (
    <DeedForm
      title={deed === 'rename' ? '更名' : `撤销${name}`}
      verb={deed === 'rename' ? '更名' : '撤销'}
      fields={fields}
      busy={doing.isPending}
      error={doing.error}
      onDo={(given) => doing.mutate({ what: deed, given })}
      onLeave={() => setDeed(undefined)}
    />
  )
}

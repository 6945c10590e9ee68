import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { NoticeList } from '#apps/admin/shell/NoticeList.tsx'
import { notificationContract } from '#foundation/notification/notification.contract.ts'
import { ask } from '#foundation/ui/ask.ts'
import { Drawer } from '#foundation/ui/drawer.tsx'
import { Icon } from '#foundation/ui/icon.tsx'

const notices = ask(notificationContract)

/** Reminders not yet read, and the drawer that tells them. */
export function Bell() {
  const [open, setOpen] = useState(false)
  const list = useQuery({ queryKey: ['notices'], queryFn: () => notices.listNotices({}) })
  const unread = list.data?.unread ?? 0
  return (
    <>
      <BellButton count={unread} open={open} onPress={() => setOpen(!open)} />
      {open && (
        <Drawer title="提醒" onClose={() => setOpen(false)}>
          <NoticeList onLeave={() => setOpen(false)} />
        </Drawer>
      )}
    </>
  )
}

export function BellButton({ count, open, onPress }: { count: number; open?: boolean; onPress: () => void }) {
  // What is read out holds what is seen: whoever says 「99+」 to the machine reaches the bell.
  const shown = count > 99 ? '99+' : String(count)
  return (
    <button
      type="button"
      className="hx-bell"
      aria-haspopup="dialog"
      aria-expanded={open ?? false}
      aria-label={count ? `提醒 ${shown}条` : '提醒'}
      onClick={onPress}
    >
      <Icon name="bell" />
      {count > 0 && (
        <span className="hx-badge" aria-hidden="true">
          {shown}
        </span>
      )}
    </button>
  )
}

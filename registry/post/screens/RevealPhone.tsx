import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import type { Held } from '#registry/post/post.contract.ts'
import { DeedForm } from '#registry/unit/screens/DeedForm.tsx'
import { posts } from '#registry/post/screens/use-posts.ts'

const SHOWN_MS = 60_000 // long enough to dial, short enough not to stay on an unattended screen

/** The full number, for a stated use. It is written down who looked and why, and it hides again by itself. */
export function RevealPhone({ held, onLeave }: { held: Held; onLeave: () => void }) {
  const look = useMutation({
    mutationFn: (reason: string) => posts.revealPhone({ person: held.person ?? '', reason }),
    gcTime: 0,
  })
  const shown = look.data?.phone
  useEffect(() => {
    if (!shown) return
    const timer = setTimeout(onLeave, SHOWN_MS)
    return () => clearTimeout(timer)
  }, [shown, onLeave])
  if (!shown)
    return (
      <DeedForm
        title="查看号码"
        verb="查看"
        fields={[{ name: 'reason', label: '用途', required: true, reason: '如“催办41号”；谁看过、为什么看，都会留痕' }]}
        busy={look.isPending}
        error={look.error}
        onDo={(given) => look.mutate(given['reason'] ?? '')}
        onLeave={onLeave}
      />
    )
  return (
    <div className="rg-deed" role="status">
      <p className="rg-phone">{shown}</p>
      <p className="hx-why">一分钟后自动收起。这次查看已留痕。</p>
      <Button onClick={onLeave}>收起</Button>
    </div>
  )
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { nearMomentWords } from '#foundation/calendar/words.ts'
import { Button } from '#foundation/ui/button.tsx'
import { Field, TextArea } from '#foundation/ui/field.tsx'
import { Section } from '#foundation/ui/page.tsx'
import { useDraft } from '#foundation/ui/use-draft.ts'
import { hush } from '#foundation/ui/use-live.ts'
import type { HazardPage } from '#matters/hazard/hazard-reads.contract.ts'
import { mayReport } from '#matters/hazard/who-may.ts'
import { steps } from '#matters/hazard/screens/asks.ts'
import { useMe } from '#matters/hazard/screens/use-now.ts'

const empty = { text: '' }

/** 留言: what is worth saying and is no step. */
export function Comments({ page: { hazard, comments }, now }: { page: HazardPage; now: Date }) {
  const me = useMe()
  const draft = useDraft(`hazard-${hazard.id}-comment`, empty)
  const client = useQueryClient()
  const text = draft.value.text.trim()
  const send = useMutation({
    mutationFn: () => {
      hush()
      return steps.commentOnHazard({ hazardId: hazard.id, text })
    },
    onSuccess: () => {
      draft.clear()
      void client.invalidateQueries({ queryKey: ['hazard', hazard.id] })
    },
  })
  const may = me && mayReport(me.post.role)
  return (
    <div className={comments.length === 0 ? 'hx-no-print' : undefined}>
      <Section title="留言" remark={comments.length > 0 ? `${comments.length}条` : undefined}>
        <ul className="hz-comments">
          {comments.map(({ id, who, text: said, at }) => (
            <li key={id}>
              <b>{who}</b> <time className="hx-small hx-ink-3">{nearMomentWords(at, now)}</time>
              <p>{said}</p>
            </li>
          ))}
        </ul>
        {may && (
          <form
            className="hx-no-print"
            onSubmit={(event) => {
              event.preventDefault()
              if (text && !send.isPending) send.mutate()
            }}
          >
            <Field
              label="写留言"
              error={send.error?.message}
              reason={comments.length === 0 ? '有关单位都看得到，会收到提醒' : undefined}
            >
              {(hold) => (
                <TextArea
                  {...hold}
                  rows={2}
                  maxLength={1000}
                  value={draft.value.text}
                  onChange={(event) => draft.change({ text: event.target.value })}
                />
              )}
            </Field>
            {text !== '' && (
              <div className="hz-form__verbs">
                <Button type="submit" small busy={send.isPending}>
                  留言
                </Button>
              </div>
            )}
          </form>
        )}
      </Section>
    </div>
  )
}

import { momentWords } from '#foundation/calendar/words.ts'
import { Section } from '#foundation/ui/page.tsx'
import { Timeline } from '#foundation/ui/timeline.tsx'

type Line = { id: string; at: Date; who: string; what: string; more: string }

/** 经过: all that happened to one thing, as its facts tell it. */
export const Course = ({ of }: { of: readonly Line[] }) => (
  <Section title="经过" remark={`${of.length}条 · 只增不改`}>
    <Timeline
      entries={of.map(({ id, at, who, what, more }) => ({
        key: id,
        when: momentWords(at),
        who,
        what,
        more: more || undefined,
      }))}
    />
  </Section>
)

import { deadlineWords, type DeadlineFacts, type DeadlineWords } from '#foundation/ui/deadline-words.ts'

/** 还剩3天 · 6月21日前, with the first deadline beneath once it has been moved. Give facts, or words already made. */
export function Deadline(props: DeadlineFacts | { words: DeadlineWords }) {
  const { tone, strong, rest, under } = 'words' in props ? props.words : deadlineWords(props)
  return (
    <span className="hx-due" data-tone={tone}>
      <b>{strong}</b>
      {rest && <span className="hx-due__rest"> · {rest}</span>}
      {under && <small className="hx-due__under">{under}</small>}
    </span>
  )
}

/** What 情况反映 leave behind, as a timeline says it. */
export const briefFactWords = {
  'brief-sent': '报送情况反映',
  'brief-read': '已阅',
  'brief-answered': '答复',
} as const
export type BriefFactKind = keyof typeof briefFactWords

/** 约还要20秒: how long a piece of work still takes, rounded as people say it. */
export function timeLeftWords(seconds: number): string {
  if (seconds < 10) return '马上就好'
  if (seconds < 60) return `约还要${Math.ceil(seconds / 10) * 10}秒`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 60 ? `约还要${minutes}分钟` : `约还要${Math.ceil(minutes / 60)}小时`
}

/** 9分50秒: what is left to take a thing back, in steps of ten seconds so that it does not flicker. */
export function undoLeftWords(seconds: number): string {
  const rounded = Math.ceil(Math.max(0, seconds) / 10) * 10
  const minutes = Math.floor(rounded / 60)
  const rest = rounded % 60
  return `${minutes ? `${minutes}分${rest ? '' : '钟'}` : ''}${rest ? `${rest}秒` : ''}` || '0秒'
}

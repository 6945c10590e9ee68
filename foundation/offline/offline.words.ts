import { type QueuedCommand, received } from '#foundation/offline/queue.ts'

export type SendLook = { state: 'soon' | 'doing' | 'done' | 'late'; word: string }

/** How a command stands, in the words of the phone. 已收到 only when the server said so. */
export function sendWords(command: QueuedCommand, reached: boolean): SendLook {
  if (command.state === 'received') return { state: 'done', word: '已收到' }
  if (command.state === 'refused') return { state: 'late', word: '被退回' }
  const all = command.attachments.length
  const here = received(command)
  if (here > 0) return { state: 'doing', word: `照片${here}/${all}已收` }
  if (command.state === 'sending' && reached) return { state: 'doing', word: '正在发送' }
  return reached ? { state: 'doing', word: '等发送' } : { state: 'soon', word: '等网络' }
}

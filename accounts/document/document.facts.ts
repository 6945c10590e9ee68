/** Every kind of fact a document leaves behind, as the timeline says it. */
export const documentFactWords = {
  'document-drafted': '拟稿',
  'document-saved': '改稿',
  'document-reviewed': '核稿',
  'document-sent-back': '退回修改',
  'document-dropped': '作废',
  'document-issued': '印发',
  'document-received': '签收',
  'document-recalled': '撤回',
} as const
export type DocumentFactKind = keyof typeof documentFactWords

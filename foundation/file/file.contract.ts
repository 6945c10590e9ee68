import { z } from 'zod'
import { download } from '#foundation/endpoint.ts'

/** A file once the server has it: its id is the receipt. */
export const KeptFile = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  bytes: z.number(),
  takenAt: z.iso.datetime({ offset: true }).nullable(),
  placed: z.boolean().describe('是否带有拍摄位置'),
})
export type KeptFile = z.infer<typeof KeptFile>

/** Uploading is multipart and so not an endpoint value: `POST /api/files`, field `file`, answers `KeptFile`. */
export const UPLOAD_PATH = '/api/files'

export const fileContract = {
  openFile: download({
    path: '/api/files/:fileId',
    summary: '取一张照片或一个文件（原图或缩略图）',
    input: z.object({ fileId: z.string().regex(/^[0-9a-f]{64}$/), size: z.enum(['full', 'thumb']).default('full') }),
  }),
}

export const fileUrl = (id: string, size: 'full' | 'thumb' = 'full'): string => `/api/files/${id}?size=${size}`

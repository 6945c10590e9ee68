import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import { type KeptFile, UPLOAD_PATH } from '#foundation/file/file.contract.ts'
import { baseWords } from '#foundation/base.words.ts'
import { Refused } from '#foundation/refused.ts'
import { registerFile } from '#foundation/file/server/register-file.ts'
import { asActor } from '#foundation/server/database.ts'
import { FILE_BYTES } from '#foundation/server/files.ts'
import type { House } from '#foundation/server/house.ts'
import type { WhoIs } from '#foundation/server/serve.ts'

/** Receives one file. The same content sent again is the same file and the same receipt. */
export async function uploadRoute(http: FastifyInstance, house: House, whoIs: WhoIs): Promise<void> {
  await http.register(multipart, { limits: { files: 1, fileSize: FILE_BYTES } })
  http.post(
    UPLOAD_PATH,
    { schema: { hide: true }, bodyLimit: FILE_BYTES + 100_000 },
    async (request): Promise<KeptFile> => {
      const actor = await whoIs(request)
      if (!actor) throw new Refused('sign-in-needed', 401, baseWords['sign-in-needed'])
      const part = await request.file()
      if (!part) throw new Refused('bad-input', 400, '没有收到文件，请重新选择')
      const name = part.filename.replaceAll(/[\\/\p{Cc}]/gu, '').slice(-120) || '未命名'
      const kept = await house.files.keep(await part.toBuffer())
      const { takenAt, ...stored } = kept
      await asActor(house.db, actor, (tx) =>
        registerFile(tx, {
          district: actor.district,
          id: stored.id,
          name,
          type: stored.type,
          bytes: stored.bytes,
          width: stored.width,
          height: stored.height,
          taken_at: takenAt,
          lat: stored.lat,
          lng: stored.lng,
          uploaded_by: actor.person,
          uploaded_at: house.clock.now(),
        }),
      )
      return {
        id: stored.id,
        name,
        type: stored.type,
        bytes: stored.bytes,
        takenAt: takenAt?.toISOString() ?? null,
        placed: stored.lat !== null,
      }
    },
  )
}

import { KeptFile, UPLOAD_PATH } from '#foundation/file/file.contract.ts'
import { Refused } from '#foundation/refused.ts'

export type Upload = { kept: Promise<KeptFile>; stop: () => void }

/** Sends one file and tells how far it is. XMLHttpRequest, because fetch does not say how much has gone. */
export function upload(file: File, onProgress: (percent: number) => void): Upload {
  const request = new XMLHttpRequest()
  const kept = new Promise<KeptFile>((done, fail) => {
    request.open('POST', UPLOAD_PATH)
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) onProgress(Math.floor((100 * loaded) / total))
    })
    request.addEventListener('load', () => {
      const answer = KeptFile.safeParse(request.response)
      if (request.status < 400 && answer.success) return done(answer.data)
      const said = request.response as { code?: string; message?: string } | null
      fail(new Refused(said?.code ?? 'unexpected', request.status, said?.message ?? '没有传成，请再传一次'))
    })
    request.addEventListener('error', () => fail(new Refused('no-connection', 503, '连不上服务器，请再传一次')))
    request.addEventListener('abort', () => fail(new Refused('stopped', 499, '已停止')))
  })
  const body = new FormData()
  body.append('file', file)
  request.send(body)
  return { kept, stop: () => request.abort() }
}

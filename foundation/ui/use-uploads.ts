import { useEffect, useRef, useState } from 'react'
import { fileUrl } from '#foundation/file/file.contract.ts'
import { upload, type Upload } from '#foundation/ui/upload.ts'

export type Sent = {
  key: string
  name: string
  /** What to show meanwhile: the file itself, later the server's small picture. Nothing for what is not a picture. */
  picture: string | undefined
  percent: number
  /** The receipt. Without it the file has not arrived. */
  id?: string | undefined
  error?: string | undefined
}

export type Uploads = {
  list: readonly Sent[]
  add: (files: readonly File[]) => void
  retry: (key: string) => void
  drop: (key: string) => void
  clear: () => void
  ids: string[]
  /** Why the form cannot be sent yet, in words. */
  waitsFor: string | undefined
}

const fromKept = (ids: readonly string[]): Sent[] =>
  ids.map((id) => ({ key: id, name: '已传的照片', picture: fileUrl(id, 'thumb'), percent: 100, id }))

/** Files on their way to the server while the form is still being filled. `kept` are those of a draft, which have arrived already. */
export function useUploads(kept: readonly string[] = [], onIds?: (ids: string[]) => void): Uploads {
  const [list, setList] = useState<readonly Sent[]>(() => fromKept(kept))
  const running = useRef(new Map<string, { file: File; sending: Upload }>())
  const count = useRef(0)
  const ids = list.flatMap(({ id }) => id ?? [])
  const told = useRef(ids.join())

  useEffect(() => {
    if (told.current === ids.join()) return
    told.current = ids.join()
    onIds?.(ids)
  })
  useEffect(() => {
    const all = running.current
    return () => all.forEach(({ sending }) => sending.stop())
  }, [])

  const patch = (key: string, change: Partial<Sent>) =>
    setList((old) => old.map((one) => (one.key === key ? { ...one, ...change } : one)))
  const send = (key: string, file: File) => {
    patch(key, { error: undefined, percent: 0 })
    const sending = upload(file, (percent) => patch(key, { percent }))
    running.current.set(key, { file, sending })
    sending.kept.then(
      ({ id }) => patch(key, { id, percent: 100 }),
      (error: unknown) => patch(key, { error: error instanceof Error ? error.message : '没有传成，请再传一次' }),
    )
  }
  const add = (files: readonly File[]) => {
    const fresh = files.map((file) => ({ file, key: `new-${(count.current += 1)}` }))
    const shown = fresh.map(({ file, key }) => ({
      key,
      name: file.name,
      picture: file.type.startsWith('image/') ? URL.createObjectURL(file) : undefined,
      percent: 0,
    }))
    setList((old) => [...old, ...shown])
    for (const { key, file } of fresh) send(key, file)
  }
  const drop = (key: string) => {
    running.current.get(key)?.sending.stop()
    setList((old) => old.filter((one) => one.key !== key))
  }
  const failed = list.filter(({ error }) => error).length
  const waiting = list.filter(({ id, error }) => !id && !error).length
  return {
    list,
    add,
    drop,
    retry: (key) => {
      const again = running.current.get(key)
      if (again) send(key, again.file)
    },
    clear: () => setList([]),
    ids,
    waitsFor: failed ? `${failed}份没有传成，请再传或去掉` : waiting ? `还有${waiting}份在传` : undefined,
  }
}

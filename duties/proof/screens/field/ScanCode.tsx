import { useEffect, useRef } from 'react'

type Detector = { detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]> }
type DetectorMaker = new (options: { formats: string[] }) => Detector

/** Old Android browsers have no reader of codes, and without HTTPS nobody has a camera: then the code is typed. */
const maker = (): DetectorMaker | undefined => (window as { BarcodeDetector?: DetectorMaker }).BarcodeDetector
export const canScan = (): boolean => maker() !== undefined && navigator.mediaDevices?.getUserMedia !== undefined

const EVERY_MS = 200

/** Looks through the camera until it reads something; the camera goes out when the screen does. */
export function ScanCode({ onRead, onFail }: { onRead: (text: string) => void; onFail: () => void }) {
  const video = useRef<HTMLVideoElement>(null)
  const read = useRef({ onRead, onFail })
  useEffect(() => {
    read.current = { onRead, onFail }
  })
  useEffect(() => {
    let here = true
    let stream: MediaStream | undefined
    const look = async () => {
      const Maker = maker()
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      const screen = video.current
      if (!Maker || !here || !screen) return
      screen.srcObject = stream
      await screen.play()
      const detector = new Maker({ formats: ['qr_code'] })
      while (here) {
        const [found] = await detector.detect(screen).catch(() => [])
        if (found && here) return read.current.onRead(found.rawValue)
        await new Promise((done) => setTimeout(done, EVERY_MS))
      }
    }
    void look()
      .catch(() => here && read.current.onFail())
      .finally(() => !here && stop())
    const stop = () => stream?.getTracks().forEach((track) => track.stop())
    return () => {
      here = false
      stop()
    }
  }, [])
  return (
    <div className="dt-scan">
      <video ref={video} muted playsInline aria-label="相机，对准点位码" />
      <p>对准标牌上的码</p>
    </div>
  )
}

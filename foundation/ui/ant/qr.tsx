import { QRCode } from 'antd'
import { AntScope } from '#foundation/ui/ant/ant-scope.tsx'

/** A code to be printed: drawn as lines, black on white, and readable with a quarter of it torn off. Loaded only where one prints. */
export default function Qr({ text, says }: { text: string; says: string }) {
  return (
    <AntScope>
      <span role="img" aria-label={says}>
        <QRCode value={text} type="svg" errorLevel="Q" size={220} bordered={false} color="#000" bgColor="#fff" />
      </span>
    </AntScope>
  )
}

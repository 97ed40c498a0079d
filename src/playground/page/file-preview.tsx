import { type ReactNode, useState } from 'react';
import { Dialog } from './dialog.tsx';
import { Icon } from './icon.tsx';
import type { SharedFile } from './workspace-state.ts';

const PREVIEW_LINES = 6;

/** A file the bot shared: its beginning, and the whole of it on demand. */
export function FilePreview({ file }: { file: SharedFile }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const lines = file.text.split('\n');
  return (
    <div className="file">
      <p className="file-name">
        <Icon name="file" />
        <strong>{file.name}</strong>
        <span className="faint">{lines.length === 1 ? '1 line' : `${lines.length} lines`}</span>
        <button type="button" className="button small" onClick={() => setOpen(true)}>
          Open {file.name}
        </button>
      </p>
      <pre>{lines.slice(0, PREVIEW_LINES).join('\n')}</pre>
      {isOpen ? (
        <Dialog title={file.name} close={() => setOpen(false)} isWide>
          <pre className="dialog-body file-text">{file.text}</pre>
        </Dialog>
      ) : null}
    </div>
  );
}
